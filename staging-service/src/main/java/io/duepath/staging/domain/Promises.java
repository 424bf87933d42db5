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
 * the order of {@code by}; no money is taken twice.
 */
public final class Promises {

    /** Days after {@code by} in which a payment valued in time may still arrive, where no policy says otherwise. */
    public static final int SETTLE_DAYS = 2;

    /** How a promise stands; {@code outcome} is null while it is open. */
    public record Standing(@Nullable PromiseOutcome outcome, long receivedMinor) {}

    private Promises() {}

    /** How each promise stands with the usual days to settle. */
    public static Map<String, Standing> standings(LoanFacts facts, LocalDate day) {
        return standings(facts, day, by -> SETTLE_DAYS);
    }

    /**
     * How each promise in the loan's currency stands at the end of a day, by id.
     *
     * @param settleDays the days to settle of a promise, by its last day
     */
    public static Map<String, Standing> standings(LoanFacts facts, LocalDate day, ToIntFunction<LocalDate> settleDays) {
        Map<String, Long> left = new LinkedHashMap<>();
        facts.repayments.forEach((id, repayment) -> {
            Repayment.Receipt credit = repayment.creditOn(day);
            if (credit != null && credit.currency().equals(facts.currency())) {
                left.put(id, credit.minor());
            }
        });
        List<Map.Entry<String, Promise>> byDate = new ArrayList<>(facts.promises.entrySet());
        byDate.removeIf(e -> !e.getValue().currency().equals(facts.currency()));
        byDate.sort(Comparator.comparing(
                        (Map.Entry<String, Promise> e) -> e.getValue().by())
                .thenComparing(Map.Entry::getKey));
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Map.Entry<String, Promise> entry : byDate) {
            Promise promise = entry.getValue();
            long received = take(facts, left, promise);
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

    private static long take(LoanFacts facts, Map<String, Long> left, Promise promise) {
        long received = 0;
        for (Map.Entry<String, Long> money : left.entrySet()) {
            Repayment repayment = facts.repayments.get(money.getKey());
            Repayment.Receipt receipt = repayment == null ? null : repayment.receipt();
            if (receipt != null
                    && !receipt.valueDate().isBefore(promise.madeOn())
                    && !receipt.valueDate().isAfter(promise.by())) {
                long taken = Math.min(money.getValue(), promise.minor() - received);
                money.setValue(money.getValue() - taken);
                received += taken;
            }
        }
        return received;
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
