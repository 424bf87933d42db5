package io.duepath.legal.document;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.util.List;
import java.util.Optional;

/** Where evidence is kept; none of it ever changes. */
public interface EvidenceShelf {

    /** What the other services told about a loan. */
    LoanHistory history(LoanId loanId);

    /** The files the desk handed in, oldest first. */
    List<EvidenceFile> files(CaseId caseId);

    /** The content of one of them. */
    Optional<Bytes> content(CaseId caseId, String evidenceId);

    /** Keeps a file; the same one of a case is kept once. Nothing if there is no such case. */
    Optional<EvidenceFile> add(EvidenceUpload upload);
}
