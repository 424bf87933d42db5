package io.duepath.legal.document;

import io.duepath.model.loan.CaseId;
import java.util.List;
import java.util.Optional;

/** Where papers are kept. A file that is kept never changes, so what was approved is what is handed out. */
public interface DocumentShelf {

    /** What the events say about a case. */
    Optional<CaseFacts> facts(CaseId caseId);

    /** Keeps a paper to be decided about; the same file of a case is kept once, by who drafted it first. */
    DocumentCard keep(Manuscript manuscript, Print print, String actor);

    /** The papers of a case, oldest first. */
    List<DocumentCard> of(CaseId caseId);

    /** One paper with its file. */
    Optional<StoredDocument> find(CaseId caseId, String documentId);

    /** Takes a decision if nothing stands against it. */
    DocumentObstacle decide(CaseId caseId, String documentId, DocumentDecision decision);
}
