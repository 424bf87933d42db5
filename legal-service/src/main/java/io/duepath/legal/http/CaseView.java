package io.duepath.legal.http;

import io.duepath.legal.domain.LegalCase;
import io.duepath.legal.domain.Review;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Withdrawn;
import io.duepath.model.command.LegalEscalated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case in an answer; {@code arrears} is a decimal string, figures are those of {@code asOf}. */
record CaseView(
        String caseId,
        String loanId,
        String customerId,
        String commandId,
        String state,
        int version,
        LocalDate openedOn,
        LocalDate asOf,
        int revision,
        int dpd,
        @Nullable LocalDate oldestUnmetDueDate,
        String arrears,
        String currency,
        String policyVersion,
        @Nullable Closing closing) {

    private static final LegalCase.Cases<Optional<Closing>> CLOSING = new LegalCase.Cases<>() {
        @Override
        public Optional<Closing> on(Review state) {
            return Optional.empty();
        }

        @Override
        public Optional<Closing> on(Withdrawn state) {
            return Optional.of(new Closing(
                    state.closedOn(), state.outcome().toString(), state.reason().toString(), state.cause()));
        }
    };

    /** How and why it ended. */
    record Closing(LocalDate on, String outcome, String reason, String cause) {}

    static CaseView of(StoredCase stored) {
        LegalEscalated referral = stored.now().file().referral();
        BigDecimal arrears = referral.because().arrears();
        return new CaseView(
                stored.now().file().caseId().value(),
                referral.loanId().value(),
                referral.customerId().value(),
                referral.commandId().value(),
                stored.now().state().name(),
                stored.version(),
                stored.now().file().openedOn(),
                referral.businessDate(),
                referral.revision(),
                referral.because().dpd(),
                referral.because().oldestUnmetDueDate(),
                arrears.toPlainString(),
                referral.because().currency().getCurrencyCode(),
                referral.policyVersion(),
                stored.now().fold(CLOSING).orElse(null));
    }
}
