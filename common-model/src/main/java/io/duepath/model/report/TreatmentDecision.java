package io.duepath.model.report;

import io.duepath.model.Message;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a step of the treatment policy was not taken, or not taken yet. */
public record TreatmentDecision(
        LoanId loanId,
        String occasion,
        String step,
        LocalDate businessDate,
        DecisionReason reason,
        @Nullable String detail,
        String policyVersion,
        int dpd,
        String bucket)
        implements Message {

    public TreatmentDecision {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(policyVersion, "policyVersion");
        Objects.requireNonNull(bucket, "bucket");
        Figures.check(dpd);
    }
}
