package io.duepath.legal;

import io.duepath.legal.archive.StoredDocuments;
import io.duepath.legal.document.DocumentCard;
import io.duepath.legal.document.DocumentDecision;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDesk;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.DeskNote;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Writes an approved paper into the history of its case, in the transaction of the approval, and into its file where the
 * procedure asks for such a paper. Courts read Chinese, so a translation fulfils nothing.
 */
record CaseApprovals(CaseBook book, CaseDesk desk) implements StoredDocuments.Approvals {

    private static final DeskAnswer.Cases<Integer> VERSION = new DeskAnswer.Cases<>() {
        @Override
        public Integer on(DeskAnswer.Done answer) {
            return answer.version();
        }

        @Override
        public Integer on(DeskAnswer.Refused answer) {
            throw new IllegalStateException("no guard stands before a document");
        }

        @Override
        public Integer on(DeskAnswer.Stale answer) {
            throw new OptimisticLockingFailureException("the case was changed by another transaction");
        }

        @Override
        public Integer on(DeskAnswer.Unknown answer) {
            throw new IllegalStateException("the case of a document is not there");
        }
    };

    @Override
    public void approved(DocumentCard card, DocumentDecision decision) {
        CaseDossier dossier = book.find(card.caseId()).orElseThrow();
        String kind = card.kind().toString();
        var note = new DeskNote(decision.actor(), said(decision.reason()), card.id(), null);
        int version = desk.approveDocument(card.caseId(), dossier.stored().version(), kind, card.sha256(), note)
                .fold(VERSION);
        boolean asked = dossier.standing().pack().items().stream()
                .anyMatch(item -> item.id().equals(kind));
        if (asked && card.tongue() == Tongue.ZH) {
            desk.file(card.caseId(), version, kind, note).fold(VERSION);
        }
    }

    private static String said(String reason) {
        return reason.isBlank() ? "approved" : reason;
    }
}
