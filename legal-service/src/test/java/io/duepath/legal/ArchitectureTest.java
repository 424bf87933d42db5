package io.duepath.legal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Think hard before changing a rule: it is what keeps decisions free of effects. */
@AnalyzeClasses(packages = "io.duepath.legal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule decisionsArePure = classes()
            .that()
            .resideInAPackage("..legal.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.duepath.model..", "io.duepath.legal.domain..", "org.jspecify..");

    @ArchTest
    static final ArchRule decisionsKnowNothingOfTheWire = noClasses()
            .that()
            .resideInAPackage("..legal.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.model.wire..");

    @ArchTest
    static final ArchRule decisionsHaveNoClock = noClasses()
            .that()
            .resideInAPackage("..legal.domain..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule shellsDoNotKnowEachOther =
            slices().matching("io.duepath.legal.(kafka|store|http)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyTheRootWires = noClasses()
            .that()
            .resideInAnyPackage("..legal.kafka..", "..legal.store..", "..legal.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.legal");
}
