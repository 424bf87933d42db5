package io.duepath.staging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duepath.model.command.Action;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.Conduct;
import io.duepath.staging.policy.TreatmentPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {

    @TempDir
    Path folder;

    @Test
    void thePolicyThatShipsIsAsAgreed() {
        TreatmentPolicy policy = Policies.standard();

        assertThat(policy.version()).isEqualTo("default-1");
        assertThat(policy.terms().ladder()).isEqualTo(BucketLadder.DEFAULT);
        assertThat(policy.terms().tolerance().of(1_000_000)).isZero();
        assertThat(policy.conduct()).isEqualTo(Conduct.PLAIN);
        assertThat(policy.steps())
                .extracting(s -> s.id() + " " + s.anchor().kind() + " "
                        + s.anchor().days() + " " + s.action() + " " + s.template() + " " + s.expiryDays() + " "
                        + s.condition().text())
                .containsExactly(
                        "pre-due-3 BEFORE_DUE 3 sms due-soon 3 pastDueDays == 0",
                        "dpd-1-sms DPD 1 sms overdue-gentle 5 ",
                        "dpd-7-mail DPD 7 mail overdue-gentle-mail 7 ",
                        "dpd-15-sms DPD 15 sms overdue-reminder 7 ",
                        "dpd-31-call DPD 31 call call-arrears 14 ",
                        "dpd-45-plan DPD 45 offer-plan plan-offer 14 ",
                        "dpd-61-visit DPD 61 visit visit-arrears 14 ",
                        "dpd-75-mail DPD 75 mail last-notice 14 ",
                        "dpd-91-legal DPD 91 legal-escalate  1096 ");
    }

    @Test
    void readsEverythingAPolicyMaySay() {
        TreatmentPolicy policy =
                Policies.parse("full.yaml", """
                        version: full-1
                        effectiveFrom: 2026-01-01
                        commandsFrom: 2026-02-01
                        settleDays: 5
                        caseSilencesContacts: false
                        ladder: [{bucket: A, from: 1, to: 9}, {bucket: B, from: 10}]
                        tolerance: {percent: 1.5, absolute: {CNY: 5.00, JPY: "100"}}
                        attributes: {region: string, score: int}
                        experiment: {id: test-1, arms: {control: 3, other: 1}}
                        costs: {currency: CNY, each: {sms: 0.05, call: "3.20"}}
                        steps:
                          - id: call
                            at: {dpd: 3}
                            action: call
                            template: t
                            expiresAfterDays: 4
                            arm: other
                            when: |
                              dpd > 2 &&
                              attributes.region == "north"
                          - {id: mail, at: {daysAfter: 2, step: call}, action: mail, template: t, expiresAfterDays: 1}
                          - {id: plan, at: {daysAfterBrokenPromise: 0}, action: offer-plan, template: t, expiresAfterDays: 1}
                        """).book().versions().get(0);

        assertThat(policy.terms(Currency.getInstance("CNY")).tolerance())
                .isEqualTo(new Tolerance(500, new BigDecimal("1.5")));
        assertThat(policy.terms(Currency.getInstance("JPY")).tolerance().absoluteMinor())
                .isEqualTo(100);
        assertThat(policy.terms(Currency.getInstance("EUR")).tolerance().absoluteMinor())
                .isZero();
        assertThat(policy.conduct().commandsFrom()).isEqualTo("2026-02-01");
        assertThat(policy.conduct().settleDays()).isEqualTo(5);
        assertThat(policy.conduct().caseSilencesContacts()).isFalse();
        assertThat(Objects.requireNonNull(policy.conduct().costs()).each())
                .containsEntry(Action.CALL, new BigDecimal("3.20"));
        assertThat(policy.step("call").orElseThrow().arm()).isEqualTo("other");
    }

    @Test
    void reportsAllThatIsWrongAtOnceWithLines() {
        var reading = Policies.parse("bad.yaml", """
                version: bad-1
                effectiveFrom: 2026-13-01
                colour: red
                ladder:
                  - {bucket: DPD_1_30, from: 1, to: 30}
                  - {bucket: DPD_31_90, from: 32, to: 90}
                  - {bucket: DPD_OVER_90, from: 91, to: 100}
                tolerance: {absolute: {XQX: 1, JPY: 0.5}}
                steps:
                  - {id: a, at: {dpd: 1}, action: sms, expiresAfterDays: 5}
                  - {id: a, at: {dpd: 2}, action: mail, template: t, expiresAfterDays: 5, arm: nowhere}
                  - {id: b, at: {dpd: 3, daysBeforeDue: 3}, action: sms, template: t, expiresAfterDays: 5}
                  - {id: c, at: {daysAfter: 3, step: nobody}, action: sms, template: t, expiresAfterDays: 5}
                  - {id: d, at: {daysAfter: 3, step: e}, action: sms, template: t, expiresAfterDays: 5}
                  - {id: e, at: {daysAfter: 3, step: d}, action: sms, template: t, expiresAfterDays: 5}
                  - {id: f, at: {dpd: 91}, action: legal-escalate, template: t, expiresAfterDays: 5}
                  - {id: g, at: {dpd: 9}, action: fax, template: t}
                  - id: h
                    at: {dpd: 9}
                    action: sms
                    template: t
                    expiresAfterDays: 5
                    when: |
                      dpd > 3 &&
                      weather == "rain"
                  - {id: i, id: j, at: {dpd: 9}, action: sms, template: t, expiresAfterDays: 5}
                """);

        assertThat(reading.isSound()).isFalse();
        assertThat(reading.problems().stream()
                        .map(p -> p.line() + " " + p.pointer())
                        .distinct())
                .containsExactly(
                        "2 /effectiveFrom",
                        "3 /colour",
                        "6 /ladder/1",
                        "7 /ladder/2",
                        "8 /tolerance/absolute/JPY",
                        "8 /tolerance/absolute/XQX",
                        "10 /steps/0/template",
                        "11 /steps/1/id",
                        "12 /steps/2/at",
                        "13 /steps/3/at/step",
                        "14 /steps/4/at/step",
                        "15 /steps/5/at/step",
                        "16 /steps/6/template",
                        "17 /steps/7/action",
                        "17 /steps/7/expiresAfterDays",
                        "25 /steps/8/when",
                        "26 /steps/9/id");
    }

    @Test
    void saysWhereTextIsNoYaml() {
        assertThat(Policies.parse("x.yaml", "version: a\nladder: [\n").problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.line()).isEqualTo(3);
                    assertThat(p.message()).startsWith("no YAML");
                });
        assertThat(Policies.parse("x.yaml", "").problems()).hasSize(1);
        assertThat(Policies.parse("x.yaml", "- a\n").problems()).isNotEmpty();
        assertThat(Policies.parse("x.yaml", "steps: 7\nladder: {}\n").problems())
                .isNotEmpty();
    }

    @Test
    void loadsAFolderOfVersionsByDate() throws IOException {
        write("b.yaml", shipped().replace("default-1", "first"));
        write("a.yml", shipped().replace("default-1", "second").replace("1970-01-01", "2026-05-01"));
        write("README.md", "no policy");

        assertThat(Policies.load(folder).versions())
                .extracting(TreatmentPolicy::version)
                .containsExactly("first", "second");
    }

    @Test
    void refusesVersionsThatClaimTheSameNameOrDate() throws IOException {
        write("a.yaml", shipped());
        write("b.yaml", shipped());

        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> Policies.load(folder))
                .withMessageContaining("b.yaml:3: /version: default-1 is taken by a.yaml")
                .withMessageContaining("b.yaml:4: /effectiveFrom: 1970-01-01 is taken by a.yaml");
    }

    @Test
    void refusesAnEmptyFolderAndAMissingFile() {
        assertThat(Policies.read(folder).isSound()).isFalse();
        assertThat(Policies.read(folder.resolve("none.yaml")).isSound()).isFalse();
    }

    @Test
    void commentsAndOrderMakeNoOtherPolicyButContentDoes() throws IOException {
        String digest = Policies.standard().digest();
        assertThat(digest(shipped() + "# a comment\n")).isEqualTo(digest);
        assertThat(digest(shipped().replace("settleDays: 2", "settleDays: 3"))).isNotEqualTo(digest);
    }

    @Test
    void checksAndExplainsForTheCommandLine() throws IOException {
        Path file = write("a.yaml", shipped());
        assertThat(PolicyReport.check(file))
                .isEqualTo(new PolicyReport(true, "ok: default-1, in force from 1970-01-01, 9 steps\n"));
        assertThat(PolicyReport.explain(file).text())
                .contains("  DPD_1_30     1 to 30\n")
                .contains("  DPD_OVER_90  91 and more\n")
                .contains(
                        "  3 days before due  pre-due-3     sms             due-soon             3 days     pastDueDays == 0\n")
                .contains("  DPD 91             dpd-91-legal  legal-escalate  -                    1096 days\n");

        Path bad = write("bad.yaml", shipped().replace("dpd: 7 }", "dpd: 0 }").replace("from: 31", "from: 30"));
        PolicyReport report = PolicyReport.check(bad);
        assertThat(report.ok()).isFalse();
        assertThat(report.text())
                .contains("bad.yaml:9: /ladder/1: must start at 31; overlaps")
                .contains("/steps/2/at/dpd")
                .endsWith("2 problems\n");
        assertThat(PolicyReport.explain(bad).ok()).isFalse();
        assertThat(PolicyReport.explainStandard().ok()).isTrue();
    }

    private static String digest(String text) {
        return Policies.parse("x.yaml", text).book().versions().get(0).digest();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String shipped() throws IOException {
        try (var in = Policies.class.getResourceAsStream("default-1.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
