package io.duepath.notifier.packs.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.packs.CollectorType;
import io.duepath.notifier.packs.Packs;
import io.duepath.notifier.packs.storm.Storm.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Storms of commands over six weeks, both spring clock changes among them. Every verdict is compared with the plain
 * judge's when it is given; afterwards all contacts made are counted again by what truly became of them.
 */
class GateStormTest {

    private static final int COMMANDS = 6000;
    private static final List<ZoneId> CHINA = zones("Asia/Shanghai");
    private static final List<ZoneId> AMERICA = zones("America/New_York", "America/Los_Angeles");
    private static final List<ZoneId> BRITAIN = zones("Europe/London");
    private static final List<ZoneId> UNKNOWN = List.of();

    /** Replaces the narrow figures of the pack that is always on, so that those of other packs are felt. */
    private static final String WIDE = """
            schema: contact-policy/1
            pack: {id: wide, version: 1, status: draft, overlays: default, supersedes: {reviewer: Test, on: 2026-01-01}}
            rules:
            - {id: DP-HOURS, kind: hours, severity: policy, hours: {allow: [{span: "06:00-24:00"}], blackout: [customer_time_request]}}
            - {id: DP-CAP-DAY, kind: cap, severity: policy, cap: {count: attempted, window: calendar_day, max: 12}}
            - {id: DP-CAP-CALLS, kind: cap, ch: [voice], severity: policy, cap: {count: attempted, window: "days:7", max: 40}}
            - {id: WIDE-TEXTS, kind: cap, ch: [sms], severity: policy, cap: {count: delivered, window: "rolling:PT48H", max: 2}}
            """;

    @TempDir
    private Path folder;

    @Test
    void theStandardPackAndChina() {
        long seed = 71;
        Figures figures = new Figures(CHINA, 8, 20, true, 3, 7, 3, 6, null, false, null, null, false, true, true);
        Storm storm = storm(seed, List.of("cn"), CollectorType.LENDER, figures, chinese());
        assertCounted(storm, seed, List.of(), 1, 3, m -> !m.became().equals("not_connected"));
    }

    @Test
    void chinaBesideWideFigures() throws IOException {
        long seed = 72;
        Figures figures = new Figures(CHINA, 8, 22, true, 12, 40, 3, 6, null, false, null, 2, false, true, true);
        Storm storm = storm(seed, List.of(wide(), "cn"), CollectorType.LENDER, figures, chinese());
        Set<String> answered = Set.of("connected", "conversation", "wrong_party", "refused");
        assertCounted(
                storm, seed, List.of(), 1, 3, m -> m.isCall() && m.toldAt() != null && answered.contains(m.became()));
    }

    @Test
    void americaBesideWideFigures() throws IOException {
        long seed = 73;
        Figures figures = new Figures(AMERICA, 8, 21, true, 12, 40, null, null, 7, true, null, 2, true, false, false);
        List<List<ZoneId>> homes =
                List.of(AMERICA.subList(0, 1), AMERICA.subList(1, 2), AMERICA, zones("America/Phoenix"), UNKNOWN);
        Storm storm = storm(seed, List.of(wide(), "us-reg-f"), CollectorType.THIRD_PARTY, figures, homes);
        for (Somebody who : storm.people()) {
            for (String loan : who.agreedUntil == null ? who.loans : List.<String>of()) {
                assertCounted(
                        who,
                        seed,
                        AMERICA.subList(0, 1),
                        7,
                        7,
                        m -> m.isCall() && m.loan().equals(loan) && !m.became().equals("not_connected"));
                assertCounted(
                        who,
                        seed,
                        AMERICA.subList(0, 1),
                        7,
                        1,
                        m -> m.isCall()
                                && m.loan().equals(loan)
                                && m.became().equals("conversation")
                                && m.toldAt() != null);
            }
        }
    }

    @Test
    void britainBesideTheStandardPack() {
        long seed = 74;
        Figures figures =
                new Figures(BRITAIN, 8, 20, false, 3, 7, null, null, null, false, 3, null, false, false, false);
        Storm storm = storm(
                seed,
                List.of("uk"),
                CollectorType.LENDER,
                figures,
                List.of(BRITAIN, BRITAIN, zones("Europe/Paris"), zones("Europe/London", "Europe/Athens"), UNKNOWN));
        assertCounted(storm, seed, BRITAIN, 7, 3, m -> !m.became().equals("not_connected"));
    }

    private String wide() throws IOException {
        return Files.writeString(folder.resolve("wide.yaml"), WIDE).toString();
    }

    private static List<List<ZoneId>> chinese() {
        return List.of(CHINA, CHINA, zones("Asia/Urumqi"), zones("Asia/Shanghai", "Europe/London"), UNKNOWN);
    }

    private static Storm storm(
            long seed, List<String> packs, CollectorType collector, Figures figures, List<List<ZoneId>> homes) {
        ContactGate gate = new ContactGate(Packs.read(packs, collector).sound(), figures.lenderZones());
        try {
            Storm storm = new Storm(gate, figures, homes, seed).rage(COMMANDS, 60);
            assertThat(storm.ends().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("each command ends once")
                    .isEqualTo(COMMANDS);
            assertThat(storm.ends()).containsOnlyKeys(End.values());
            assertThat(storm.ends().values()).allMatch(number -> number > COMMANDS / 100);
            assertThat(storm.deferrals()).isGreaterThan(COMMANDS / 10);
            return storm;
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    /** Counts again, where the person was alone in one zone all the time: no run of days holds more than the cap. */
    private static void assertCounted(
            Storm storm, long seed, List<ZoneId> only, int days, int most, Predicate<Made> counted) {
        storm.people().forEach(who -> assertCounted(who, seed, only, days, most, counted));
    }

    private static void assertCounted(
            Somebody who, long seed, List<ZoneId> only, int days, int most, Predicate<Made> counted) {
        List<Made> all = who.made.stream()
                .filter(m -> !m.inbound() && counted.test(m))
                .filter(m -> only.isEmpty() ? m.zones().size() == 1 : m.zones().equals(only))
                .toList();
        for (Made first : all) {
            ZoneId zone = first.zones().get(0);
            List<Instant> run = new ArrayList<>();
            for (Made other : all) {
                long apart = java.time.temporal.ChronoUnit.DAYS.between(
                        first.at().atZone(zone).toLocalDate(),
                        other.at().atZone(zone).toLocalDate());
                if (other.zones().get(0).equals(zone) && apart >= 0 && apart < days) {
                    run.add(other.at());
                }
            }
            assertThat(run).as("seed %d, %s from %s", seed, who.id, first.at()).hasSizeLessThanOrEqualTo(most);
        }
    }

    private static List<ZoneId> zones(String... names) {
        return Arrays.stream(names).map(ZoneId::of).toList();
    }
}
