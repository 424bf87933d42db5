package io.duepath.legal.domain;

import io.duepath.model.command.Because;
import io.duepath.model.command.LegalEscalated;

/** The same case, so many days overdue. */
record WithDpd(int dpd) implements LegalCase.Cases<LegalCase> {

    @Override
    public LegalCase on(OpenCase state) {
        LegalEscalated o = state.file().referral();
        Because b = o.because();
        var because = new Because(
                dpd,
                dpd,
                b.oldestUnmetDueDate(),
                b.arrears(),
                b.currency(),
                b.bucket(),
                b.step(),
                b.policyVersion(),
                b.cause(),
                null,
                null,
                null,
                null);
        return state.with(state.file()
                .with(new LegalEscalated(
                        o.commandId(),
                        o.loanId(),
                        o.customerId(),
                        o.occasion(),
                        o.step(),
                        o.policyVersion(),
                        null,
                        o.businessDate(),
                        o.expiresOn(),
                        o.revision(),
                        o.holds(),
                        because,
                        o.account())));
    }

    @Override
    public LegalCase on(Releasing state) {
        return state;
    }

    @Override
    public LegalCase on(Closed state) {
        return state;
    }
}
