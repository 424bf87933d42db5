package io.duepath.staging.engine;

import io.duepath.model.command.Action;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.loan.CustomerId;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.Instalment;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.OpenCommand;
import io.duepath.staging.domain.Registration;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.Silences.Silence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps open commands true: those whose figures changed go out again, those whose ground is gone or which are silenced
 * are taken back. A legal command lives on past its last day while its case is open; one that expired without a case is
 * kept for the rest of its episode, for the case that is told late, and says nothing until then. One that is silenced is
 * taken back and followed on: with an open case it goes out again when the silence ends, and is taken back once more when
 * its ground is gone, so that a case which stands still hears of the payment that ends it.
 */
final class Upkeep {

    private final PolicyBook book;

    Upkeep(PolicyBook book) {
        this.book = book;
    }

    void keepTrue(Evaluation look, List<Chance> reached) {
        look.account().open.values().removeIf(c -> c.expiredOn(look.day()) && !isLegal(look, c));
        for (OpenCommand command : List.copyOf(look.account().open.values())) {
            if (lives(look, command)) {
                keepTrue(look, command, ground(look, command, reached));
            }
        }
    }

    /** Takes back what the ended episode left open, and forgets its steps: the next episode has its own number. */
    void endEpisode(Evaluation look) {
        String occasion = Chances.occasion(look.account());
        for (OpenCommand command : List.copyOf(look.account().open.values())) {
            if (command.occasion().equals(occasion)) {
                look.account().open.remove(command.commandId());
                if (lives(look, command)) {
                    Orders.withdraw(look, command, isLegal(look, command), groundGone(look, command));
                }
            }
        }
        look.account().steps.keySet().removeIf(key -> key.startsWith(occasion + "/"));
    }

    private void keepTrue(Evaluation look, OpenCommand command, @Nullable Chance ground) {
        Silence silence = ground == null ? null : silence(look, ground);
        if (ground == null) {
            look.account().open.remove(command.commandId());
            Orders.withdraw(look, command, isLegal(look, command), groundGone(look, command));
            return;
        }
        if (silence != null) {
            silence(look, command, silence.reason());
            return;
        }
        String figures = ground.figures(look);
        if (!figures.equals(command.figures())) {
            OpenCommand revised = command.revised(figures);
            look.account().open.put(command.commandId(), revised);
            Orders.emit(look, ground, revised);
        }
    }

    private void silence(Evaluation look, OpenCommand command, WithdrawReason reason) {
        if (command.isStopped()) {
            return;
        }
        boolean legal = isLegal(look, command);
        if (legal) {
            look.account().open.put(command.commandId(), command.stopped());
        } else {
            look.account().open.remove(command.commandId());
        }
        Orders.withdraw(look, command, legal, reason);
    }

    static @Nullable Silence silence(Evaluation look, Chance chance) {
        return look.silences()
                .of(chance.step().action(), chance.policy().conduct().caseSilencesContacts());
    }

    private boolean lives(Evaluation look, OpenCommand command) {
        return (!command.expiredOn(look.day()) && !command.isStopped())
                || (isLegal(look, command) && look.account().facts.hasOpenCaseOn(command.commandId()));
    }

    /** What the command stands on; null if that is gone, or if another customer owes the loan by now. */
    private static @Nullable Chance ground(Evaluation look, OpenCommand command, List<Chance> reached) {
        Registration registration = look.account().facts.registration;
        CustomerId customer = registration == null ? null : registration.customerId();
        if (customer == null || !command.wentTo(customer)) {
            return null;
        }
        for (Chance chance : reached) {
            if (chance.occasion().equals(command.occasion())
                    && chance.step().id().equals(command.step())) {
                return chance;
            }
        }
        return null;
    }

    private static WithdrawReason groundGone(Evaluation look, OpenCommand command) {
        if (look.closed()) {
            return WithdrawReason.LOAN_CLOSED;
        }
        return moneyCame(look) && isSettled(look, command) ? WithdrawReason.PAID : WithdrawReason.GROUND_GONE;
    }

    /** Whether the look follows a repayment, or is the first after the value date of one. */
    private static boolean moneyCame(Evaluation look) {
        LoanAccount account = look.account();
        LocalDate before = account.rolledTo;
        return CauseOf.isRepayment(look.cause())
                || (look.cause().equals(CauseOf.TIME)
                        && account.facts.creditOn(look.day()).stream()
                                .anyMatch(c -> before == null
                                        || c.receipt().valueDate().isAfter(before)));
    }

    private static boolean isSettled(Evaluation look, OpenCommand command) {
        return command.occasion().equals(Chances.occasion(look.account()))
                ? look.position().pastDueDays() == 0
                : isMet(look, Chances.instalmentOf(command.occasion()));
    }

    /** Whether an instalment is owed and paid: one of which nothing is open is not among the rests. */
    private static boolean isMet(Evaluation look, int number) {
        Instalment instalment = look.account().facts.instalments.get(number);
        if (instalment == null
                || instalment.cancelled()
                || !instalment.currency().equals(look.account().facts.currency())) {
            return false;
        }
        for (Rest rest : look.rests()) {
            if (rest.instalment.number() == number) {
                return rest.met();
            }
        }
        return true;
    }

    /** Only steps of an episode can be legal ones. */
    private boolean isLegal(Evaluation look, OpenCommand command) {
        var pinned = book.pinnedBy(look.account());
        return pinned != null
                && command.occasion().equals(Chances.occasion(look.account()))
                && pinned.step(command.step())
                        .filter(s -> s.action() == Action.LEGAL_ESCALATE)
                        .isPresent();
    }
}
