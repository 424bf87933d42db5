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
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.report.DecisionReason;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.domain.OpenCommand;
import io.duepath.staging.domain.Position;
import io.duepath.staging.policy.Silences.Silence;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses steps, and keeps open commands true. Among the reached, unspent, unsilenced steps of an episode the contact
 * steps of the newest step day are taken and older ones are spent as overtaken; offers and legal steps are each taken.
 */
final class Planner {

    private static final String SPENT = "spent";

    private final TreatmentPolicy policy;
    private final List<Step> beforeDue;
    private final List<Step> byDpd;

    Planner(TreatmentPolicy policy) {
        this.policy = policy;
        this.beforeDue = policy.beforeDue();
        this.byDpd = policy.byDpd();
    }

    /** One occasion to take a step: an episode, or an instalment that falls due. */
    private record Chance(
            Step step, String occasion, @Nullable Rest instalment) {
        String key() {
            return occasion + "/" + step.id();
        }

        String figures(Position position) {
            return instalment == null
                    ? position.arrearsMinor() + "|" + position.oldestUnmet()
                    : instalment.openMinor() + "|" + instalment.instalment.dueDate();
        }
    }

    void plan(Evaluation look) {
        List<Chance> reached = reached(look);
        look.account().open.values().removeIf(c -> c.expiresOn().isBefore(look.day()));
        for (OpenCommand command : List.copyOf(look.account().open.values())) {
            keepTrue(look, command, reached);
        }
        reached.removeIf(c -> SPENT.equals(look.account().steps.get(c.key())));
        reached.removeIf(c -> waits(look, c));
        int newest = reached.stream()
                .filter(c -> c.instalment == null && c.step.isContact())
                .mapToInt(c -> c.step.anchor().days())
                .max()
                .orElse(0);
        for (Chance chance : reached) {
            boolean overtaken = chance.instalment == null
                    && chance.step.isContact()
                    && chance.step.anchor().days() < newest;
            look.account().steps.put(chance.key(), SPENT);
            if (overtaken) {
                decide(look, chance, DecisionReason.OVERTAKEN, null);
            } else if (!chance.step.condition().test(look.position())) {
                decide(look, chance, DecisionReason.CONDITION_FALSE, null);
            } else {
                take(look, chance);
            }
        }
    }

    /** Takes back what the ended episode left open, and forgets its steps: the next episode has its own number. */
    void endEpisode(Evaluation look) {
        String occasion = "e" + look.account().episode;
        for (OpenCommand command : List.copyOf(look.account().open.values())) {
            if (command.occasion().equals(occasion)) {
                look.account().open.remove(command.commandId());
                if (!command.expiresOn().isBefore(look.day())) {
                    withdraw(look, command, look.closed() ? WithdrawReason.LOAN_CLOSED : WithdrawReason.GROUND_GONE);
                }
            }
        }
        look.account().steps.keySet().removeIf(key -> key.startsWith(occasion + "/"));
    }

    private List<Chance> reached(Evaluation look) {
        List<Chance> chances = new ArrayList<>();
        if (look.closed()) {
            return chances;
        }
        for (Rest rest : look.rests()) {
            LocalDate due = rest.instalment.dueDate();
            if (rest.met() || due.isBefore(look.day())) {
                continue;
            }
            for (Step step : beforeDue) {
                if (!look.day().isBefore(due.minusDays(step.anchor().days()))) {
                    chances.add(new Chance(step, "i" + rest.instalment.number(), rest));
                }
            }
        }
        if (look.account().inEpisode) {
            for (Step step : byDpd) {
                if (look.position().dpd() >= step.anchor().days()) {
                    chances.add(new Chance(step, "e" + look.account().episode, null));
                }
            }
        }
        return chances;
    }

    private void keepTrue(Evaluation look, OpenCommand command, List<Chance> reached) {
        Chance ground = null;
        for (Chance chance : reached) {
            if (chance.occasion.equals(command.occasion()) && chance.step.id().equals(command.step())) {
                ground = chance;
            }
        }
        Silence silence = ground == null ? null : look.silences().of(ground.step.action());
        if (ground == null || silence != null) {
            WithdrawReason gone = look.closed() ? WithdrawReason.LOAN_CLOSED : WithdrawReason.GROUND_GONE;
            look.account().open.remove(command.commandId());
            withdraw(look, command, silence == null ? gone : silence.reason());
        } else if (!ground.figures(look.position()).equals(command.figures())) {
            OpenCommand revised = command.revised(ground.figures(look.position()));
            look.account().open.put(command.commandId(), revised);
            emit(look, ground, revised);
        }
    }

    private boolean waits(Evaluation look, Chance chance) {
        if (look.account().facts.registration == null) {
            note(look, chance, DecisionReason.UNREGISTERED, null);
            return true;
        }
        Silence silence = look.silences().of(chance.step.action());
        if (silence != null) {
            note(look, chance, DecisionReason.SILENCED, silence.by());
        }
        return silence != null;
    }

    private void note(Evaluation look, Chance chance, DecisionReason reason, @Nullable String detail) {
        String told = detail == null ? reason.toString() : reason + ":" + detail;
        if (!told.equals(look.account().steps.put(chance.key(), told))) {
            decide(look, chance, reason, detail);
        }
    }

    private void decide(Evaluation look, Chance chance, DecisionReason reason, @Nullable String detail) {
        look.out()
                .accept(new TreatmentDecision(
                        new LoanId(look.loanId()),
                        chance.occasion,
                        chance.step.id(),
                        look.day(),
                        reason,
                        detail,
                        policy.version(),
                        look.position().dpd(),
                        look.position().bucket()));
    }

    private void take(Evaluation look, Chance chance) {
        String id = DerivedId.of(look.loanId(), chance.occasion, chance.step.id());
        OpenCommand command = new OpenCommand(
                id,
                chance.occasion,
                chance.step.id(),
                look.day(),
                expiresOn(look.day(), chance),
                0,
                chance.figures(look.position()));
        look.account().open.put(id, command);
        emit(look, chance, command);
    }

    /** A reminder of a due date is of no use after it. */
    private static LocalDate expiresOn(LocalDate day, Chance chance) {
        LocalDate last = day.plusDays(chance.step.expiryDays());
        LocalDate due = chance.instalment == null ? last : chance.instalment.instalment.dueDate();
        return due.isBefore(last) ? due : last;
    }

    private void emit(Evaluation look, Chance chance, OpenCommand command) {
        Step step = chance.step;
        CommandId id = new CommandId(command.commandId());
        LoanId loan = new LoanId(look.loanId());
        CustomerId customer = customer(look);
        Because because = because(look, chance);
        look.out()
                .accept(
                        step.action() == Action.LEGAL_ESCALATE
                                ? new LegalEscalated(
                                        id,
                                        loan,
                                        customer,
                                        command.occasion(),
                                        step.id(),
                                        policy.version(),
                                        null,
                                        command.businessDate(),
                                        command.expiresOn(),
                                        command.revision(),
                                        look.silences().holds(),
                                        because)
                                : new ContactRequested(
                                        id,
                                        loan,
                                        customer,
                                        command.occasion(),
                                        step.id(),
                                        step.action(),
                                        step.template(),
                                        policy.version(),
                                        null,
                                        command.businessDate(),
                                        command.expiresOn(),
                                        command.revision(),
                                        look.silences().holds(),
                                        because));
    }

    private Because because(Evaluation look, Chance chance) {
        Position position = look.position();
        Currency currency = Objects.requireNonNull(look.account().facts.currency());
        Rest rest = chance.instalment;
        return new Because(
                position.dpd(),
                position.pastDueDays(),
                position.oldestUnmet(),
                Statuses.decimal(position.arrearsMinor(), currency),
                currency,
                position.bucket(),
                chance.step.id(),
                policy.version(),
                look.cause(),
                null,
                rest == null ? null : new InstalmentNumber(rest.instalment.number()),
                rest == null ? null : rest.instalment.dueDate(),
                rest == null ? null : Statuses.decimal(rest.openMinor(), currency));
    }

    private void withdraw(Evaluation look, OpenCommand command, WithdrawReason reason) {
        CommandId id = new CommandId(command.commandId());
        LoanId loan = new LoanId(look.loanId());
        boolean legal = policy.steps().stream()
                .anyMatch(s -> s.id().equals(command.step()) && s.action() == Action.LEGAL_ESCALATE);
        look.out()
                .accept(
                        legal
                                ? new LegalWithdrawn(id, loan, customer(look), look.day(), reason, look.cause())
                                : new ContactWithdrawn(id, loan, customer(look), look.day(), reason, look.cause()));
    }

    private static CustomerId customer(Evaluation look) {
        return Objects.requireNonNull(look.account().facts.registration).customerId();
    }
}
