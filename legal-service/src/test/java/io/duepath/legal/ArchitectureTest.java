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
            .resideInAnyPackage("..legal.domain..", "..legal.procedure..", "..legal.document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.duepath.model..",
                    "io.duepath.legal.domain..",
                    "io.duepath.legal.procedure..",
                    "io.duepath.legal.document..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule casesKnowNothingOfTheirPapers = noClasses()
            .that()
            .resideInAnyPackage("..legal.domain..", "..legal.procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..legal.document..");

    @ArchTest
    static final ArchRule theLawKnowsNothingOfCases = noClasses()
            .that()
            .resideInAPackage("..legal.procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..legal.domain..");

    @ArchTest
    static final ArchRule decisionsKnowNothingOfTheWire = noClasses()
            .that()
            .resideInAnyPackage("..legal.domain..", "..legal.procedure..", "..legal.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.model.wire..");

    @ArchTest
    static final ArchRule decisionsHaveNoClock = noClasses()
            .that()
            .resideInAnyPackage("..legal.domain..", "..legal.procedure..", "..legal.document..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule shellsDoNotKnowEachOther = slices().matching(
                    "io.duepath.legal.(kafka|store|http|pack|access|archive|printing|web)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyTheRootWires = noClasses()
            .that()
            .resideInAnyPackage(
                    "..legal.kafka..",
                    "..legal.store..",
                    "..legal.http..",
                    "..legal.pack..",
                    "..legal.access..",
                    "..legal.archive..",
                    "..legal.printing..",
                    "..legal.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.legal");
}
