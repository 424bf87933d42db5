package io.duepath.legal.document;

import io.duepath.model.WireName;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param title the desk's own words for what it handed in; empty where the kind says it all
 * @param count how many entries it has; 1 for a single file
 * @param sha256 of the file, where it is one
 */
public record EvidenceItem(
        Kind kind,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int count,
        @Nullable String sha256) {

    /** What it is, and so what it proves. */
    public enum Kind {
        /** The loan contract. */
        CONTRACT,
        /** That the money was paid out. */
        DISBURSEMENT,
        /** The registration of the security. */
        REGISTRATION,
        /** A guarantee. */
        GUARANTEE,
        /** That a paper reached the debtor. */
        DELIVERY,
        /** Anything else the desk hands in. */
        OTHER,
        /** The statement of account. */
        STATEMENT,
        /** How the days past due were counted. */
        OVERDUE_PROOF,
        /** What was sent to the debtor, and what was not. */
        NOTICES,
        /** What gateways reported about it. */
        RECEIPTS,
        /** A paper of this case. */
        PAPER;

        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    public EvidenceItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
    }
}
