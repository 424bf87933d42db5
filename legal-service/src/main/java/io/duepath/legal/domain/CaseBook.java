package io.duepath.legal.domain;

import io.duepath.model.loan.CaseId;
import java.util.List;
import java.util.Optional;

/** What can be asked about cases. */
public interface CaseBook {

    /** A case with all that happened to it. */
    Optional<CaseDossier> find(CaseId caseId);

    /** The cases that fit, oldest first, at most as many as asked for. */
    List<StoredCase> page(CaseQuery query);

    /** The numbers of the whole desk. */
    CaseSummary summary();
}
