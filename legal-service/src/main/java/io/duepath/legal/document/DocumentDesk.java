package io.duepath.legal.document;

import io.duepath.model.loan.CaseId;
import java.util.Map;
import java.util.Optional;

/** Drafts papers from what events and desk say about a case. */
public final class DocumentDesk {

    private final DocumentShelf shelf;
    private final EvidenceShelf evidence;
    private final Press press;

    public DocumentDesk(DocumentShelf shelf, EvidenceShelf evidence, Press press) {
        this.shelf = shelf;
        this.evidence = evidence;
        this.press = press;
    }

    /**
     * Drafts, prints and keeps a paper; nothing if there is no such case.
     *
     * @throws InvalidFieldsException if what was typed does not fit the paper
     * @throws CannotPrintException if it cannot be printed here
     */
    public Optional<DocumentCard> draft(
            CaseId caseId, DocumentKind kind, Tongue tongue, Map<DeskField, String> typed, String actor) {
        DeskFields fields = DeskFields.of(kind, typed);
        return shelf.facts(caseId).map(facts -> {
            var items =
                    EvidenceItems.of(facts, evidence.history(facts.loanId()), evidence.files(caseId), shelf.of(caseId));
            var manuscript = new Manuscript(kind, tongue, facts, fields, items);
            return shelf.keep(manuscript, press.print(manuscript), actor);
        });
    }
}
