package io.duepath.legal.document;

import io.duepath.model.WireName;
import io.duepath.model.loan.CaseId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored paper without opening it.
 *
 * @param sha256 of its file; whoever approves names it
 * @param templates SHA-256 over the templates it was made with
 * @param revision the revision of the figures in it
 * @param reason of the decision
 */
public record DocumentCard(
        String id,
        CaseId caseId,
        DocumentKind kind,
        Tongue tongue,
        int size,
        String sha256,
        String templates,
        int revision,
        Status status,
        String draftedBy,
        Instant draftedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** Where a paper stands. */
    public enum Status {
        /** Somebody else has to look at it. */
        WAITING,
        /** It may go out. */
        APPROVED,
        /** It may not. */
        REFUSED;

        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    public DocumentCard {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(tongue, "tongue");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(draftedBy, "draftedBy");
        Objects.requireNonNull(draftedAt, "draftedAt");
    }

    /** A name for its file that sorts by kind and cannot be taken for another's. */
    public String fileName() {
        return kind + "." + tongue.tag() + "." + sha256.substring(0, 8) + ".pdf";
    }
}
