package io.duepath.notifier.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.gate.OnMissing;
import io.duepath.notifier.gate.PackStatus;
import io.duepath.notifier.gate.Rule;
import io.duepath.notifier.gate.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {

    private static final String HEAD = "schema: contact-policy/1\npack: {id: own, version: 1, status: draft}\nrules:\n";

    @TempDir
    private Path folder;

    @Nested
    class ThatShip {

        private final List<ContactPack> all =
                Packs.read(Packs.shipped(), CollectorType.DEBT_BUYER).sound();

        @Test
        void areSoundTogetherAndDraftsAndTheStandardComesFirst() {
            assertThat(all).extracting(ContactPack::id).containsExactly("default", "cn", "us-reg-f", "uk");
            assertThat(all).extracting(ContactPack::status).containsOnly(PackStatus.DRAFT);
            assertThat(all).extracting(pack -> pack.rules().size()).containsExactly(17, 14, 13, 7);
            assertThat(Packs.standard()).isEqualTo(all.get(0));
        }

        @Test
        void nameASourceForAllThatIsNotTheLendersOwn() {
            assertThat(all.stream().flatMap(pack -> pack.rules().stream()))
                    .filteredOn(rule -> rule.severity() == Severity.LAW || rule.severity() == Severity.STANDARD)
                    .hasSizeGreaterThan(15)
                    .extracting(Rule::source)
                    .doesNotContainNull();
        }

        @Test
        void bindOnlyTheCollectorsTheyAreFor() {
            assertThat(Packs.read(Packs.shipped(), CollectorType.LENDER).sound())
                    .extracting(ContactPack::id)
                    .containsExactly("default", "cn", "uk");
        }

        @Test
        void areOnBesideThoseThatAreNamed() {
            assertThat(Packs.read(List.of(), CollectorType.LENDER).sound())
                    .extracting(ContactPack::id)
                    .containsExactly("default");
            assertThat(Packs.read(List.of("cn", "default"), CollectorType.LENDER)
                            .sound())
                    .extracting(ContactPack::id)
                    .containsExactly("default", "cn");
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsLine() {
        Packs.Reading reading = Packs.parse("own.yaml", """
                schema: contact-policy/1
                pack:
                  id: own
                  version: 0
                  status: final
                  zone: Mars/Base
                  calendar: MOON
                  applies_if: "moon == full"
                  colour: red
                rules:
                - {id: A, kind: hours, severity: policy, hours: {allow: [{span: "20:00-08:00"}]}}
                - {id: A, kind: cap, severity: policy, cap: {count: guessed, window: "days:0", max: 1}}
                - {id: B, kind: cap, severity: policy}
                - {id: C, kind: magic, severity: law}
                - id: D
                  kind: channel
                  severity: law
                  channel: {allow: false}
                  stop: {flag: dispute}
                  key: [debt]
                - {id: E, kind: stop, severity: policy, stop: {flag: dispute, until: 2026-02-30}}
                - {id: E, id: F, kind: channel, severity: policy, channel: {allow: true}}
                """);
        assertThat(reading.problems())
                .extracting(problem -> problem.line() + " " + problem.pointer())
                .containsExactlyInAnyOrder(
                        "4 /pack/version",
                        "5 /pack/status",
                        "9 /pack/colour",
                        "11 /rules/0/hours/allow/0/span",
                        "12 /rules/1/id",
                        "12 /rules/1/cap/count",
                        "12 /rules/1/cap/window",
                        "13 /rules/2/cap",
                        "14 /rules/3/kind",
                        "14 /rules/3",
                        "15 /rules/4",
                        "19 /rules/4/stop",
                        "20 /rules/4/key",
                        "21 /rules/5/stop/until",
                        "22 /rules/6/id");
        assertThatThrownBy(reading::sound)
                .isInstanceOf(PackException.class)
                .hasMessageContaining("own.yaml:12: /rules/1/id: rule A stands twice");
    }

    @Test
    void theHeadIsLookedAtAsAWholeToo() {
        Packs.Reading reading = Packs.parse("own.yaml", """
                schema: contact-policy/1
                pack:
                  id: own
                  version: 1
                  status: draft
                  zone: Mars/Base
                  calendar: MOON
                  applies_if: "moon == full"
                  from: 2026-02-01
                  to: 2026-02-01
                  supersedes: {reviewer: R. Viewer, on: 2026-01-01}
                rules:
                - {id: A, kind: channel, severity: policy, channel: {allow: true}}
                """);
        assertThat(reading.problems())
                .extracting(problem -> problem.line() + " " + problem.pointer())
                .containsExactly(
                        "6 /pack/zone", "7 /pack/calendar", "8 /pack/applies_if", "10 /pack/to", "11 /pack/supersedes");
    }

    @Test
    void whatIsNoPackIsSaidToBeNone() {
        assertThat(Packs.parse("x", "schema: [").problems()).hasSize(1);
        assertThat(Packs.parse("x", "").problems()).hasSize(1);
        assertThat(Packs.parse("x", "- a").problems()).isNotEmpty();
        assertThat(Packs.parse("x", "schema: contact-policy/2\npack: 3\nrules: {}\n")
                        .problems())
                .extracting(problem -> problem.pointer())
                .contains("/schema", "/pack", "/rules");
        assertThat(Packs.read(List.of("moon"), CollectorType.LENDER).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("default, cn, us-reg-f, uk"));
    }

    @Test
    void aFileSaysAllThatAPackCanSay() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                schema: contact-policy/1
                pack: {id: own, version: 7, status: reviewed, from: 2026-01-01, to: 2027-01-01, zone: Asia/Tokyo, calendar: JP, on_missing: human}
                calendars:
                  JP: {years: [2026], weekend: [SAT, SUN], holidays: [2026-05-05], workdays: []}
                rules:
                - {id: OWN-1, kind: hours, severity: policy, hours: {allow: [{days: working, span: "09:00-18:00"}, {days: [SAT], span: "20:00-24:00"}]}}
                - {id: OWN-2, kind: cap, severity: policy, cap: {count: delivered, window: "rolling:PT36H", max: 2}}
                """);
        ContactPack own = Packs.read(List.of(file.toString()), CollectorType.LENDER)
                .sound()
                .get(1);
        assertThat(own.version()).isEqualTo(7);
        assertThat(own.from()).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(own.to()).isEqualTo(LocalDate.parse("2027-01-01"));
        assertThat(own.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(own.onMissing()).isEqualTo(OnMissing.HUMAN);
        assertThat(own.status()).isEqualTo(PackStatus.REVIEWED);
        assertThat(own.rules())
                .extracting(rule -> Wording.of(rule.kind()))
                .containsExactly(
                        "working days 09:00-18:00, SAT 20:00-24:00", "at most 2 delivered in rolling:PT36H per person");
        assertThat(PackReport.warning(own)).isEmpty();
    }

    @Nested
    class Overlays {

        @Test
        void mayTightenAndAddRules() {
            assertThat(
                            overlay(
                                    "",
                                    "{id: DP-CAP-DAY, kind: cap, severity: policy, cap: {count: attempted, window: calendar_day, max: 2}}"))
                    .isEmpty();
            assertThat(overlay("", "{id: OWN, kind: channel, ch: [visit], severity: policy, channel: {allow: false}}"))
                    .isEmpty();
        }

        @Test
        void mayNotLoosenUnlessAReviewerAnswersForIt() {
            String looser =
                    "{id: DP-CAP-DAY, kind: cap, severity: policy, cap: {count: attempted, window: calendar_day, max: 4}}";
            assertThat(overlay("", looser))
                    .singleElement()
                    .satisfies(p -> assertThat(p)
                            .isEqualTo("own.yaml:4: /rules/0: DP-CAP-DAY must only tighten the rule of pack default; "
                                    + "to loosen it, name a reviewer under supersedes"));
            assertThat(overlay(", supersedes: {reviewer: R. Viewer, on: 2026-01-01}", looser))
                    .isEmpty();
            assertThat(overlay(", supersedes: {on: 2026-01-01}", looser)).isNotEmpty();
        }

        @Test
        void nameAPackThatIsThereAndNotThemselves() {
            assertThat(problems(
                            "own.yaml",
                            HEAD.replace("status: draft", "status: draft, overlays: moon")
                                    + "- {id: A, kind: channel, severity: policy, channel: {allow: true}}"))
                    .singleElement()
                    .satisfies(p -> assertThat(p).contains("/pack/overlays"));
            assertThat(problems(
                            "own.yaml",
                            HEAD.replace("status: draft", "status: draft, overlays: own")
                                    + "- {id: A, kind: channel, severity: policy, channel: {allow: true}}"))
                    .isNotEmpty();
        }

        @Test
        void bringThePackTheyTightenAlong() throws IOException {
            Path file = Files.writeString(
                    folder.resolve("own.yaml"),
                    HEAD.replace("status: draft", "status: draft, overlays: cn")
                            + "- {id: CN-REDIAL, kind: cap, ch: [voice, ai_voice], key: [endpoint], severity: policy, cap: {count: unanswered, window: calendar_day, max: 3}}");
            assertThat(Packs.read(List.of(file.toString()), CollectorType.LENDER)
                            .sound())
                    .extracting(ContactPack::id)
                    .containsExactly("default", "cn", "own");
        }

        @Test
        void otherPacksMayNotUseARuleIdThatIsTaken() {
            assertThat(problems(
                            "own.yaml",
                            HEAD + "- {id: DP-HOURS, kind: channel, severity: policy, channel: {allow: false}}"))
                    .singleElement()
                    .satisfies(p -> assertThat(p).contains("DP-HOURS is a rule of pack default already"));
        }

        private List<String> overlay(String more, String rule) {
            return problems(
                    "own.yaml",
                    HEAD.replace("status: draft", "status: draft, overlays: default" + more) + "- " + rule + "\n");
        }

        private static List<String> problems(String name, String text) {
            return Packs.parse(name, text).problems().stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Nested
    class Reports {

        @Test
        void checkSaysThatAPackIsADraftAndHowManyRulesItHas() {
            PackReport report = PackReport.check(Path.of("us-reg-f"));
            assertThat(report.ok()).isTrue();
            assertThat(report.text())
                    .contains("ok: contact pack us-reg-f version 1, 13 rules\n")
                    .contains("for collectors: debt_buyer, third_party\n")
                    .contains("contact pack us-reg-f version 1 is a draft: no counsel has compared");
        }

        @Test
        void explainShowsEachRuleWithItsSource() {
            assertThat(PackReport.explain(Path.of("cn")).text())
                    .contains("CN-VOICE-DAY", "at most 3 connected in calendar_day per creditor_group, person")
                    .contains("none under plan_active but due_reminder, until plan_broken")
                    .contains("Civil Code art. 1033; CBA guideline 2026 (V1)");
        }

        @Test
        void checkSaysEverythingThatIsWrong() throws IOException {
            Path file = Files.writeString(folder.resolve("own.yaml"), HEAD + "- {id: a}\n");
            PackReport report = PackReport.check(file);
            assertThat(report.ok()).isFalse();
            assertThat(report.text()).contains("own.yaml:4: /rules/0").endsWith("3 problems\n");
        }

        @Test
        void filesThatSaySoArePacksAndOthersAreNot() throws IOException {
            assertThat(PackReport.isPack(Path.of("default"))).isTrue();
            assertThat(PackReport.isPack(Path.of("moon"))).isFalse();
            assertThat(PackReport.isPack(folder)).isFalse();
            assertThat(PackReport.isPack(Files.writeString(folder.resolve("a.yaml"), "version: x\nsteps: []\n")))
                    .isFalse();
            assertThat(PackReport.isPack(Files.writeString(folder.resolve("b.yaml"), "schema: contact-policy/9\n")))
                    .isTrue();
        }
    }
}
