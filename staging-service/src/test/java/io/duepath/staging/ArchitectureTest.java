package io.duepath.staging;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layers of staging. Think hard before changing a rule: each keeps the engine free of what it must not know. */
@AnalyzeClasses(packages = "io.duepath.staging", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> LANGUAGE = resideInAnyPackage("java..", "org.jspecify..");
    private static final DescribedPredicate<JavaClass> PUBLISHED = resideInAPackage("io.duepath.model..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    "io.duepath.model.wire..", "io.duepath.model.privacy..", "io.duepath.model.text..")));

    @ArchTest
    static final ArchRule domainKnowsNothingElse = classes()
            .that()
            .resideInAPackage("io.duepath.staging.domain..")
            .should()
            .onlyDependOnClassesThat(LANGUAGE.or(PUBLISHED).or(resideInAPackage("io.duepath.staging.domain..")));

    @ArchTest
    static final ArchRule policyKnowsTheDomainOnly = classes()
            .that()
            .resideInAPackage("io.duepath.staging.policy..")
            .should()
            .onlyDependOnClassesThat(LANGUAGE.or(PUBLISHED)
                    .or(resideInAnyPackage("io.duepath.staging.domain..", "io.duepath.staging.policy..")));

    @ArchTest
    static final ArchRule engineKnowsDomainAndPolicyOnly = classes()
            .that()
            .resideInAPackage("io.duepath.staging.engine..")
            .should()
            .onlyDependOnClassesThat(LANGUAGE.or(PUBLISHED)
                    .or(resideInAnyPackage(
                            "io.duepath.staging.domain..",
                            "io.duepath.staging.policy..",
                            "io.duepath.staging.engine..")));

    @ArchTest
    static final ArchRule storeKnowsNeitherKafkaNorTheEngine = classes()
            .that()
            .resideInAPackage("io.duepath.staging.store..")
            .should()
            .onlyDependOnClassesThat(LANGUAGE.or(PUBLISHED)
                    .or(resideInAnyPackage(
                            "io.duepath.staging.domain..",
                            "io.duepath.staging.story..",
                            "io.duepath.staging.store..")));

    @ArchTest
    static final ArchRule storiesKnowMessagesOnly = classes()
            .that()
            .resideInAPackage("io.duepath.staging.story..")
            .should()
            .onlyDependOnClassesThat(LANGUAGE.or(PUBLISHED).or(resideInAPackage("io.duepath.staging.story..")));

    @ArchTest
    static final ArchRule portsKnowStoriesOnly = classes()
            .that()
            .resideInAPackage("io.duepath.staging.query..")
            .should()
            .onlyDependOnClassesThat(LANGUAGE.or(PUBLISHED)
                    .or(resideInAnyPackage(
                            "io.duepath.staging.story..",
                            "io.duepath.staging.query..",
                            "io.duepath.service.placement..")));

    @ArchTest
    static final ArchRule httpDoesNotKnowKafka = noClasses()
            .that()
            .resideInAPackage("io.duepath.staging.http..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.duepath.staging.kafka..", "org.apache.kafka.."));

    @ArchTest
    static final ArchRule kafkaDoesNotKnowHttp = noClasses()
            .that()
            .resideInAPackage("io.duepath.staging.kafka..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.duepath.staging.http.."));

    @ArchTest
    static final ArchRule pureCodeReadsNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.duepath.staging.domain..",
                    "io.duepath.staging.policy..",
                    "io.duepath.staging.engine..",
                    "io.duepath.staging.story..",
                    "io.duepath.staging.query..",
                    "io.duepath.staging.store..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("io.duepath.staging.(*)..").should().beFreeOfCycles();
}
