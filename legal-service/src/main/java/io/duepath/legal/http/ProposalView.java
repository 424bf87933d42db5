package io.duepath.legal.http;

import io.duepath.legal.domain.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A proposal and what became of it. */
record ProposalView(
        String id,
        String step,
        String status,
        String proposedBy,
        LocalDate proposedOn,
        String reason,
        @Nullable String court,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decision) {

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.step().toString(),
                proposal.status().name(),
                proposal.proposedBy(),
                proposal.proposedOn(),
                proposal.reason(),
                proposal.court(),
                proposal.decidedBy(),
                proposal.decidedOn(),
                proposal.decision());
    }
}
