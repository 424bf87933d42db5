package io.duepath.legal.http;

import io.duepath.legal.domain.CaseFile;
import io.duepath.legal.domain.Closed;
import io.duepath.legal.domain.End;
import io.duepath.legal.domain.LegalCase;
import io.duepath.legal.domain.OpenCase;
import io.duepath.legal.domain.Releasing;
import io.duepath.legal.domain.Stay;
import io.duepath.legal.domain.StoredCase;
import io.duepath.model.command.LegalEscalated;
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
        @Nullable String court,
        @Nullable LocalDate nextDue,
        @Nullable Stop stay,
        @Nullable Closing closing) {

    private static final LegalCase.Cases<Optional<Closing>> CLOSING = new LegalCase.Cases<>() {
        @Override
        public Optional<Closing> on(OpenCase state) {
            return Optional.empty();
        }

        @Override
        public Optional<Closing> on(Releasing state) {
            return Optional.of(Closing.of(state.end(), null));
        }

        @Override
        public Optional<Closing> on(Closed state) {
            return Optional.of(Closing.of(state.end(), state.on()));
        }
    };

    /** What stops it. */
    record Stop(LocalDate since, String reason, String cause) {
        static Stop of(Stay stay) {
            return new Stop(stay.since(), stay.reason(), stay.cause());
        }
    }

    /** How and why it ended; {@code closedOn} is absent while something is still being taken back. */
    record Closing(LocalDate on, @Nullable LocalDate closedOn, String outcome, String reason, String cause) {

        static Closing of(End end, @Nullable LocalDate closedOn) {
            return new Closing(end.on(), closedOn, end.outcome().toString(), end.reason(), end.cause());
        }
    }

    static CaseView of(StoredCase stored) {
        CaseFile file = stored.now().file();
        LegalEscalated referral = file.referral();
        return new CaseView(
                file.caseId().value(),
                referral.loanId().value(),
                referral.customerId().value(),
                referral.commandId().value(),
                stored.now().state().name(),
                stored.version(),
                file.openedOn(),
                referral.businessDate(),
                referral.revision(),
                referral.because().dpd(),
                referral.because().oldestUnmetDueDate(),
                referral.because().arrears().toPlainString(),
                referral.because().currency().getCurrencyCode(),
                referral.policyVersion(),
                file.court(),
                stored.nextDue(),
                file.stopped().map(Stop::of).orElse(null),
                stored.now().fold(CLOSING).orElse(null));
    }
}
