package io.duepath.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.duepath.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_PORTFOLIO_IS_PURE = classes()
            .that()
            .resideInAPackage("io.duepath.local.portfolio")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "io.duepath.local.portfolio",
                    "io.duepath.model.event",
                    "io.duepath.model.loan");

    @ArchTest
    static final ArchRule THE_PORTFOLIO_HAS_NO_CLOCK =
            noClasses().that().resideInAPackage("..portfolio").should().callMethod(java.time.LocalDate.class, "now");

    /** Besides the pipeline, the two commands that run the engine and read policies without one. */
    @ArchTest
    static final ArchRule ONLY_THE_PIPELINE_KNOWS_THE_SERVICES = noClasses()
            .that()
            .resideOutsideOfPackage("io.duepath.local.pipeline")
            .and()
            .haveNameNotMatching(".*\\.(PolicyCommand|BacktestCommand)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.duepath.ingest..",
                    "io.duepath.staging..",
                    "io.duepath.notifier..",
                    "io.duepath.legal..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule NOBODY_BUT_THE_COMMAND_LINE_DEPENDS_ON_IT = noClasses()
            .that()
            .resideOutsideOfPackage("io.duepath.local")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.duepath.local");
}
