package io.duepath.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each package of the published language may know. */
@AnalyzeClasses(packages = "io.duepath.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theLanguageIsPlainJava = classes()
            .that()
            .resideOutsideOfPackages("io.duepath.model.wire..", "io.duepath.model.privacy..", "io.duepath.model.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.duepath.model..");

    @ArchTest
    static final ArchRule theLanguageDoesNotKnowHowItTravels = noClasses()
            .that()
            .resideOutsideOfPackage("io.duepath.model.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.model.wire..");

    @ArchTest
    static final ArchRule jsonBelongsToTheWireAndToFiles = noClasses()
            .that()
            .resideOutsideOfPackages("io.duepath.model.wire..", "io.duepath.model.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "com.networknt..");

    @ArchTest
    static final ArchRule thereIsNoSpring =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.duepath.model.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule messagesAreRecords = classes()
            .that()
            .implement(Message.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();
}
