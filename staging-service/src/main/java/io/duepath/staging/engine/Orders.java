package io.duepath.staging.engine;

import io.duepath.model.command.Action;
import io.duepath.model.command.Because;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.report.DecisionReason;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.OpenCommand;
import io.duepath.staging.domain.Position;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words what was decided: commands with their reasons, withdrawals, and decisions not to act. */
final class Orders {

    private Orders() {}

    static void emit(Evaluation look, Chance chance, OpenCommand command) {
        look.out()
                .accept(
                        chance.step().action() == Action.LEGAL_ESCALATE
                                ? escalated(look, chance, command)
                                : requested(look, chance, command));
    }

    /** Dated by its revision's day: the legal desk reads the account as of it. */
    private static LegalEscalated escalated(Evaluation look, Chance chance, OpenCommand command) {
        return new LegalEscalated(
                command.commandId(),
                new LoanId(look.loanId()),
                customer(look, command),
                command.occasion(),
                chance.step().id(),
                chance.policy().version(),
                chance.policy().armOf(look.loanId()),
                look.day(),
                command.expiredOn(look.day()) ? look.day() : command.expiresOn(),
                command.revision(),
                look.silences().holds(),
                because(look, chance),
                Statements.of(look));
    }

    private static ContactRequested requested(Evaluation look, Chance chance, OpenCommand command) {
        return new ContactRequested(
                command.commandId(),
                new LoanId(look.loanId()),
                customer(look, command),
                command.occasion(),
                chance.step().id(),
                chance.step().action(),
                chance.step().template(),
                chance.policy().version(),
                chance.policy().armOf(look.loanId()),
                command.businessDate(),
                command.expiresOn(),
                command.revision(),
                look.silences().holds(),
                because(look, chance));
    }

    private static Because because(Evaluation look, Chance chance) {
        Position position = look.position();
        Currency currency = Objects.requireNonNull(look.account().facts.currency());
        Rest rest = chance.instalment();
        return new Because(
                position.dpd(),
                position.pastDueDays(),
                position.oldestUnmet(),
                Statuses.decimal(position.arrearsMinor(), currency),
                currency,
                position.bucket(),
                chance.step().id(),
                chance.policy().version(),
                look.cause(),
                chance.policy().armOf(look.loanId()),
                rest == null ? null : new InstalmentNumber(rest.instalment.number()),
                rest == null ? null : rest.instalment.dueDate(),
                rest == null ? null : Statuses.decimal(rest.openMinor(), currency));
    }

    static void decide(Evaluation look, Chance chance, DecisionReason reason, @Nullable String detail) {
        look.out()
                .accept(new TreatmentDecision(
                        new LoanId(look.loanId()),
                        chance.occasion(),
                        chance.step().id(),
                        look.day(),
                        reason,
                        detail,
                        chance.policy().version(),
                        look.position().dpd(),
                        look.position().bucket()));
    }

    static void withdraw(Evaluation look, OpenCommand command, boolean legal, WithdrawReason reason) {
        CommandId id = command.commandId();
        CustomerId customer = customer(look, command);
        LoanId loan = new LoanId(look.loanId());
        look.out()
                .accept(
                        legal
                                ? new LegalWithdrawn(id, loan, customer, look.day(), reason, look.cause())
                                : new ContactWithdrawn(id, loan, customer, look.day(), reason, look.cause()));
    }

    /** Whom the command went to: whom the loan's revisions name by now may be another. */
    private static CustomerId customer(Evaluation look, OpenCommand command) {
        return command.customerId() != null
                ? command.customerId()
                : Objects.requireNonNull(look.account().facts.registration).customerId();
    }
}
