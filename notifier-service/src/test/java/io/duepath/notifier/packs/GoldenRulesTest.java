package io.duepath.notifier.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.notifier.gate.CapRule;
import io.duepath.notifier.gate.CarriedRule;
import io.duepath.notifier.gate.Conditions;
import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.gate.ContentRule;
import io.duepath.notifier.gate.CoolOffRule;
import io.duepath.notifier.gate.HoursRule;
import io.duepath.notifier.gate.PreconditionRule;
import io.duepath.notifier.gate.Rule;
import io.duepath.notifier.gate.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of every pack that ships, at its edges, from tables in {@code src/test/resources/golden}. */
class GoldenRulesTest {

    private static final List<ContactPack> PACKS =
            Packs.read(Packs.shipped(), CollectorType.THIRD_PARTY).sound();

    @TestFactory
    Stream<DynamicTest> eachRuleKeepsItsEdges() {
        return Packs.shipped().stream()
                .flatMap(pack -> cases(pack).stream()
                        .map(c -> DynamicTest.dynamicTest(c.rule + ", " + c.name, () -> assertHolds(pack, c))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "cn", "us-reg-f", "uk"})
    void everyJudgedRuleHasAllItsCases(String pack) {
        for (Rule rule : pack(pack).rules()) {
            if (rule.kind() instanceof CarriedRule) {
                continue;
            }
            Set<String> names = cases(pack).stream()
                    .filter(c -> c.rule.equals(rule.id()))
                    .map(c -> c.name)
                    .collect(Collectors.toSet());
            assertThat(names).as(rule.id()).containsAll(needed(rule));
        }
    }

    private static Set<String> needed(Rule rule) {
        if (rule.kind() instanceof PreconditionRule || rule.kind() instanceof ContentRule) {
            return Set.of("carried");
        }
        Set<String> needed = new HashSet<>(Set.of("last allowed", "first refused"));
        if (!rule.unless().isEmpty()) {
            needed.add("exception");
        }
        if (!rule.kind().spelling().equals("channel")) {
            needed.add("missing fact");
        }
        boolean counts = rule.kind() instanceof CapRule || rule.kind() instanceof CoolOffRule;
        if (counts) {
            needed.add("two at once");
        }
        if (counts || rule.kind() instanceof HoursRule) {
            needed.addAll(Set.of("zone change", "clock forward", "clock back"));
        }
        return needed;
    }

    private static void assertHolds(String packId, GoldenCase golden) {
        ContactPack pack = pack(packId);
        List<Rule> alone =
                pack.rules().stream().filter(r -> r.id().equals(golden.rule)).toList();
        assertThat(alone).as("rules called " + golden.rule).hasSize(1);
        ContactPack one = new ContactPack(
                pack.id(), pack.version(), pack.status(), null, null, pack.zone(), pack.onMissing(), Set.of(), alone);
        ContactGate gate = new ContactGate(List.of(one), golden.lenderZones());
        Verdict verdict = gate.check(golden.request(), golden.facts(), golden.at);
        assertThat(told(verdict, golden)).isEqualTo(golden.expected);
        assertThat(verdict.packVersions()).containsEntry(packId, pack.version());
        if (!(verdict instanceof Verdict.Allow)) {
            assertThat(verdict.ruleIds()).containsExactly(golden.rule);
        }
    }

    private static String told(Verdict verdict, GoldenCase golden) {
        return verdict.fold(
                allow -> allowed(allow, golden),
                defer -> "defer " + golden.local(defer.until()),
                refuse -> (refuse.human() ? "human " : "refuse ") + refuse.reason());
    }

    private static String allowed(Verdict.Allow allow, GoldenCase golden) {
        Conditions conditions = allow.conditions();
        StringBuilder text = new StringBuilder("allow");
        if (golden.expected.contains(" until ")) {
            text.append(" until ")
                    .append(allow.validUntil().equals(Instant.MAX) ? "ever" : golden.local(allow.validUntil()));
        }
        if (!conditions.redact().isEmpty()) {
            text.append(" without ").append(String.join(" ", conditions.redact()));
        }
        if (!conditions.requirements().isEmpty()) {
            text.append(" with ")
                    .append(conditions.requirements().entrySet().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" ")));
        }
        return text.toString();
    }

    private static ContactPack pack(String id) {
        return PACKS.stream().filter(pack -> pack.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<GoldenCase> cases(String pack) {
        try (var in = GoldenRulesTest.class.getResourceAsStream("/golden/" + pack + ".txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
