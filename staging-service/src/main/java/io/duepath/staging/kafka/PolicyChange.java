package io.duepath.staging.kafka;

import io.duepath.staging.engine.Staging;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.TreatmentPolicy;
import io.duepath.staging.store.PolicyRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings one partition's state together with the policy versions this instance runs. Versions that governed a business
 * date must still be there, unchanged, and none may have come in behind the date. Where versions for later dates were
 * added or changed, every loan's next action is found anew before the next roll, in slices; that is never seen outside.
 */
final class PolicyChange {

    private final Staging staging;
    private final LoanStore store;
    private final SortedSet<String> waiting;
    private PolicyRecord kept;

    /** @throws PolicyMismatchException if the state was made by other versions */
    PolicyChange(Staging staging, LoanStore store, @Nullable LocalDate today) {
        this.staging = staging;
        this.store = store;
        this.kept = store.policies();
        List<String> mismatches = mismatches(kept, staging.policies(), today);
        if (!mismatches.isEmpty()) {
            throw new PolicyMismatchException(mismatches);
        }
        this.waiting = isSettled() || today == null ? new TreeSet<>() : store.ongoing();
    }

    /** Whether every stored next action was computed from the versions this instance runs. */
    boolean isSettled() {
        return kept.known().equals(staging.policies().digests());
    }

    /** A business date is taken in: the versions up to it can no longer change. */
    void use(LocalDate date) {
        PolicyRecord now = new PolicyRecord(staging.policies().settledBy(date), kept.known());
        if (!now.equals(kept)) {
            keep(now);
        }
    }

    /** Goes on until all loans are done or the slice is full. */
    void settle(Slice slice) {
        while (!waiting.isEmpty() && slice.hasRoom()) {
            settle(waiting.first());
            slice.spend();
        }
        if (waiting.isEmpty() && !isSettled()) {
            keep(new PolicyRecord(kept.used(), staging.policies().digests()));
        }
    }

    /** Does one loan now, if it still waits. */
    void settle(String loanId) {
        if (waiting.remove(loanId)) {
            store.reschedule(loanId, staging::reschedule);
        }
    }

    private void keep(PolicyRecord record) {
        kept = record;
        store.save(record);
    }

    private static List<String> mismatches(PolicyRecord kept, PolicyBook book, @Nullable LocalDate today) {
        List<String> mismatches = new ArrayList<>();
        kept.used().forEach((version, digest) -> {
            String given = book.digests().get(version);
            if (given == null) {
                mismatches.add("policy version " + version + " is missing, and stored loans use it");
            } else if (!given.equals(digest)) {
                mismatches.add("policy version " + version + " was changed, and stored loans use it");
            }
        });
        if (today != null && !kept.used().isEmpty()) {
            for (TreatmentPolicy version : book.versions()) {
                boolean governs = book.settledBy(today).containsKey(version.version());
                if (governs && !kept.used().containsKey(version.version())) {
                    mismatches.add("policy version " + version.version() + " is to be in force from "
                            + version.effectiveFrom() + ", and business date " + today + " was taken without it");
                }
            }
        }
        return mismatches;
    }
}
