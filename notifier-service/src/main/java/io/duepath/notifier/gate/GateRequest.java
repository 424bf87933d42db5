package io.duepath.notifier.gate;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.event.Channel;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.LoanId;
import java.util.List;
import java.util.Objects;

/**
 * What is to be done.
 *
 * @param debt which loan it is about
 * @param medium how the person is to be reached
 * @param purpose what for
 * @param stage how far collection of the loan has come
 * @param holds the loan's holds as the command lists them
 */
public record GateRequest(LoanId debt, Medium medium, Purpose purpose, Stage stage, List<HoldKind> holds) {

    public GateRequest {
        Objects.requireNonNull(debt, "debt");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(stage, "stage");
        holds = List.copyOf(holds);
    }

    /** A command, carried out by a channel. */
    public static GateRequest of(ContactRequested command, Channel channel) {
        int dpd = command.because().dpd();
        return new GateRequest(
                command.loanId(),
                Medium.of(channel),
                Purpose.of(command.action(), dpd),
                Stage.ofDpd(dpd),
                command.holds());
    }
}
