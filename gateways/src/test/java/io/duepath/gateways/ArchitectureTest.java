package io.duepath.gateways;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what. */
@AnalyzeClasses(packages = "io.duepath.gateways", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rulesArePure = classes()
            .that()
            .resideInAPackage("..gateways.delivery..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.duepath.model..", "io.duepath.gateways.delivery..", "org.jspecify..");

    @ArchTest
    static final ArchRule rulesKnowNothingOfTheWire = noClasses()
            .that()
            .resideInAPackage("..gateways.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.model.wire..");

    @ArchTest
    static final ArchRule nobodyButTheRootAsksTheClock = noClasses()
            .that()
            .resideInAnyPackage("..gateways.*..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule shellsDoNotKnowEachOther =
            slices().matching("io.duepath.gateways.(kafka|mail|sms)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyTheRootWires = noClasses()
            .that()
            .resideInAnyPackage("..gateways.kafka..", "..gateways.mail..", "..gateways.sms..", "..gateways.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.gateways");
}
