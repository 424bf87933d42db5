package io.duepath.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.duepath.notifier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theGateKnowsNothingButTheLanguage = classes()
            .that()
            .resideInAPackage("io.duepath.notifier.gate")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.duepath.model",
                    "io.duepath.model.loan",
                    "io.duepath.model.event",
                    "io.duepath.model.command",
                    "io.duepath.notifier.gate");

    @ArchTest
    static final ArchRule theDeskKnowsNothingButLanguageAndGate = classes()
            .that()
            .resideInAPackage("io.duepath.notifier.contact")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.duepath.model",
                    "io.duepath.model.loan",
                    "io.duepath.model.event",
                    "io.duepath.model.command",
                    "io.duepath.model.contact",
                    "io.duepath.notifier.gate",
                    "io.duepath.notifier.contact");

    @ArchTest
    static final ArchRule packsKnowTheGateAndFilesOnly = classes()
            .that()
            .resideInAPackage("io.duepath.notifier.packs")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "tools.jackson.databind..",
                    "io.duepath.model.event",
                    "io.duepath.model.text",
                    "io.duepath.notifier.gate",
                    "io.duepath.notifier.packs");

    @ArchTest
    static final ArchRule rulesAskNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.duepath.notifier.gate",
                    "io.duepath.notifier.packs",
                    "io.duepath.notifier.contact",
                    "..notifier.template")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule queriesKnowNothingButLanguageAndDesk = classes()
            .that()
            .resideInAPackage("io.duepath.notifier.query")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.duepath.model.loan",
                    "io.duepath.notifier.contact",
                    "io.duepath.service.placement",
                    "io.duepath.notifier.query");

    @ArchTest
    static final ArchRule accessKnowsNoContacts = noClasses()
            .that()
            .resideInAPackage("..notifier.access")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..notifier.contact",
                    "..notifier.gate",
                    "..notifier.kafka",
                    "..notifier.http",
                    "..notifier.template");

    @ArchTest
    static final ArchRule templatesKnowNeitherKafkaNorHttp = noClasses()
            .that()
            .resideInAPackage("..notifier.template")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..notifier.kafka", "..notifier.http", "org.apache.kafka..", "org.springframework..");

    @ArchTest
    static final ArchRule kafkaKnowsNeitherTemplatesNorHttp = noClasses()
            .that()
            .resideInAPackage("..notifier.kafka")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..notifier.template", "..notifier.http", "..notifier.access");

    @ArchTest
    static final ArchRule httpKnowsNeitherKafkaNorTemplates = noClasses()
            .that()
            .resideInAPackage("..notifier.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..notifier.kafka", "..notifier.template", "..notifier.gate", "org.apache.kafka..");
}
