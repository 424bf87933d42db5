package io.duepath.staging.domain;

import io.duepath.model.report.PromiseOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What has become of promises by a day: kept at once when repayments valued from {@code madeOn} to {@code by} reach the
 * amount, else partly kept or broken once {@code by} and the settling days are over. Overlapping promises take money in
 * the order of {@code by}, the oldest money first; no money is taken twice.
 */
public final class Promises {

    /** How a promise stands; {@code outcome} is null while it is open. */
    public record Standing(@Nullable PromiseOutcome outcome, long receivedMinor) {}

    private Promises() {}

    /**
     * How each promise in the loan's currency stands at the end of a day, by id.
     *
     * @param settleDays the days to settle of a promise, by its last day
     */
    public static Map<String, Standing> standings(LoanFacts facts, LocalDate day, ToIntFunction<LocalDate> settleDays) {
        if (facts.promises.isEmpty()) {
            return Map.of();
        }
        List<Purse> purses = purses(facts, day);
        List<Map.Entry<String, Promise>> byDate = new ArrayList<>(facts.promises.entrySet());
        byDate.removeIf(e -> !e.getValue().currency().equals(facts.currency()));
        byDate.sort(Comparator.comparing(
                        (Map.Entry<String, Promise> e) -> e.getValue().by())
                .thenComparing(Map.Entry::getKey));
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Map.Entry<String, Promise> entry : byDate) {
            Promise promise = entry.getValue();
            long received = take(purses, promise);
            standings.put(entry.getKey(), new Standing(outcome(promise, received, day, settleDays), received));
        }
        return standings;
    }

    /** Whether a promise in this standing silences contacts and legal steps on a day. */
    public static boolean silences(Promise promise, Standing standing, LocalDate day) {
        return standing.outcome() != PromiseOutcome.KEPT
                && !day.isBefore(promise.madeOn())
                && !day.isAfter(promise.by());
    }

    /** What no promise has taken yet of the repayments that count, oldest first. */
    private static List<Purse> purses(LoanFacts facts, LocalDate day) {
        return facts.creditOn(day).stream()
                .map(credit ->
                        new Purse(credit.receipt().valueDate(), credit.receipt().minor()))
                .toList();
    }

    private static long take(List<Purse> purses, Promise promise) {
        long received = 0;
        for (Purse purse : purses) {
            if (!purse.valued.isBefore(promise.madeOn()) && !purse.valued.isAfter(promise.by())) {
                long taken = Math.min(purse.left, promise.minor() - received);
                purse.left -= taken;
                received += taken;
            }
        }
        return received;
    }

    private static final class Purse {
        private final LocalDate valued;
        private long left;

        Purse(LocalDate valued, long left) {
            this.valued = valued;
            this.left = left;
        }
    }

    private static @Nullable PromiseOutcome outcome(
            Promise promise, long received, LocalDate day, ToIntFunction<LocalDate> settleDays) {
        if (received >= promise.minor()) {
            return PromiseOutcome.KEPT;
        }
        if (!day.isAfter(promise.by().plusDays(settleDays.applyAsInt(promise.by())))) {
            return null;
        }
        return received > 0 ? PromiseOutcome.PARTLY_KEPT : PromiseOutcome.BROKEN;
    }
}
