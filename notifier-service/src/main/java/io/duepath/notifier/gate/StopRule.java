package io.duepath.notifier.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * While a flag is up the person is left alone.
 *
 * @param flag its name
 * @param permit what may be done nevertheless
 * @param also what else stops, for those whom it concerns; carried
 * @param until what ends it before the flag is taken down
 */
public record StopRule(String flag, Set<Purpose> permit, List<String> also, Until until) implements RuleKind {

    /**
     * What ends a stop; all null: only that the flag is taken down.
     *
     * @param fact a fact that is stated to be so
     * @param date a day
     * @param days so many days from the flag's first day, that one included
     */
    public record Until(
            @Nullable String fact,
            @Nullable LocalDate date,
            @Nullable Integer days) {

        /** Only that the flag is taken down. */
        public static final Until LIFTED = new Until(null, null, null);
    }

    public StopRule {
        Objects.requireNonNull(flag, "flag");
        Objects.requireNonNull(until, "until");
        permit = Set.copyOf(permit);
        also = List.copyOf(also);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        if (permit.contains(question.request().purpose())) {
            return Finding.PASS;
        }
        return question.flags(at).stream()
                .filter(up -> up.name().equals(flag) && !isOver(up, question, at))
                .findFirst()
                .map(up -> Finding.never(up.reason()))
                .orElse(Finding.PASS);
    }

    private boolean isOver(StopFlag up, Question question, Instant at) {
        if (until.fact() != null && Boolean.TRUE.equals(question.stated(until.fact()))) {
            return true;
        }
        LocalDate end = until.date();
        if (until.days() != null && up.since() != null) {
            end = up.since().plusDays(until.days());
        }
        return end != null && !question.zones().isEmpty() && hasCome(end, question, at);
    }

    private static boolean hasCome(LocalDate end, Question question, Instant at) {
        return question.zones().stream()
                .noneMatch(zone -> LocalDate.ofInstant(at, zone).isBefore(end));
    }

    @Override
    public String spelling() {
        return "stop";
    }
}
