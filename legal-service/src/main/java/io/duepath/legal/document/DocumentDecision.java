package io.duepath.legal.document;

import java.util.Objects;

/**
 * What somebody decides about a paper.
 *
 * @param sha256 of the file they looked at
 * @param reason why; a refusal needs one
 */
public record DocumentDecision(boolean approve, String sha256, String actor, String reason) {

    public DocumentDecision {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
    }

    /** Why this decision about this paper does not count; {@link DocumentObstacle#NONE} if it does. */
    public DocumentObstacle obstacle(DocumentCard card) {
        if (card.status() != DocumentCard.Status.WAITING) {
            return DocumentObstacle.DECIDED;
        }
        if (!card.sha256().equals(sha256)) {
            return DocumentObstacle.OTHER_FILE;
        }
        if (approve && card.draftedBy().equals(actor)) {
            return DocumentObstacle.SAME_PERSON;
        }
        return !approve && reason.isBlank() ? DocumentObstacle.NO_REASON : DocumentObstacle.NONE;
    }
}
