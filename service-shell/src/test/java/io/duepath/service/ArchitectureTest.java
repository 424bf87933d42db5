package io.duepath.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is shared by services knows none of them and none of their rules. */
@AnalyzeClasses(packages = "io.duepath.service", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule placementIsPlainJava = classes()
            .that()
            .resideInAPackage("..service.placement..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.duepath.service.placement..");

    @ArchTest
    static final ArchRule nothingKnowsFacts = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.duepath.model.event..", "io.duepath.model.command..", "io.duepath.model.contact..");

    @ArchTest
    static final ArchRule accessKnowsNoKafka = noClasses()
            .that()
            .resideInAPackage("..service.access..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.duepath.service.(*)..").should().beFreeOfCycles();
}
