package io.duepath.model.event;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** A contact of one of our commands reached the customer. */
public record ContactMade(LoanId loanId, CommandId commandId, Channel channel, LocalDate on) implements LoanFact {

    public ContactMade {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(on, "on");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
