package io.duepath.staging.engine;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.report.DecisionReason;
import io.duepath.staging.domain.OpenCommand;
import io.duepath.staging.policy.Condition;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.Silences.Silence;
import io.duepath.staging.policy.Situation;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses steps. Among the reached, unspent, unsilenced steps of an occasion the contact
 * steps of the newest step day are taken and older ones are spent as overtaken; offers and legal steps are each taken.
 */
final class Planner {

    private final PolicyBook book;
    private final Chances chances;
    private final Upkeep upkeep;

    Planner(PolicyBook book, Chances chances, Upkeep upkeep) {
        this.book = book;
        this.chances = chances;
        this.upkeep = upkeep;
    }

    void plan(Evaluation look) {
        List<Chance> reached = chances.reached(look);
        upkeep.keepTrue(look, reached);
        reached.removeIf(c -> Told.isFinal(look.account().steps.get(c.key())));
        reached.removeIf(c -> isForAnotherArm(look, c));
        reached.removeIf(c -> waits(look, c));
        choose(look, reached);
        spendFollowers(look);
    }

    private static void choose(Evaluation look, List<Chance> reached) {
        if (reached.isEmpty()) {
            return;
        }
        Map<String, Integer> newest = new HashMap<>();
        Map<String, Integer> contacts = new HashMap<>();
        for (Chance chance : reached) {
            if (chance.step().isContact()) {
                int day = chance.stepDay(look);
                contacts.put(chance.key(), day);
                newest.merge(chance.occasion(), day, Math::max);
            }
        }
        for (Chance chance : reached) {
            Integer day = contacts.get(chance.key());
            if (day != null && day < Objects.requireNonNull(newest.get(chance.occasion()))) {
                spend(look, chance, DecisionReason.OVERTAKEN, null);
            } else {
                takeIfItMay(look, chance);
            }
        }
    }

    private static boolean isForAnotherArm(Evaluation look, Chance chance) {
        String arm = chance.policy().armOf(look.loanId());
        if (chance.step().arm() == null || chance.step().arm().equals(arm)) {
            return false;
        }
        spend(look, chance, DecisionReason.OTHER_ARM, arm);
        return true;
    }

    private static boolean waits(Evaluation look, Chance chance) {
        if (look.account().facts.registration == null) {
            note(look, chance, DecisionReason.UNREGISTERED, null);
            return true;
        }
        Silence silence = Upkeep.silence(look, chance);
        if (silence != null) {
            note(look, chance, DecisionReason.SILENCED, silence.by());
        }
        return silence != null;
    }

    private static void note(Evaluation look, Chance chance, DecisionReason reason, @Nullable String detail) {
        String told = detail == null ? reason.toString() : reason + ":" + detail;
        if (!told.equals(look.account().steps.put(chance.key(), told))) {
            Orders.decide(look, chance, reason, detail);
        }
    }

    private static void spend(Evaluation look, Chance chance, DecisionReason reason, @Nullable String detail) {
        look.account().steps.put(chance.key(), Told.SPENT);
        Orders.decide(look, chance, reason, detail);
    }

    private static void takeIfItMay(Evaluation look, Chance chance) {
        LocalDate from = chance.policy().conduct().commandsFrom();
        if (from != null && look.day().isBefore(from)) {
            spend(look, chance, DecisionReason.BEFORE_FENCE, from.toString());
            return;
        }
        try {
            var situation = new Situation(look.position(), look.account().facts, look.account().episode);
            if (chance.step().condition().holds(situation)) {
                take(look, chance);
            } else {
                spend(look, chance, DecisionReason.CONDITION_FALSE, null);
            }
        } catch (Condition.Failed e) {
            spend(look, chance, DecisionReason.CONDITION_FAILED, e.getMessage());
        }
    }

    private static void take(Evaluation look, Chance chance) {
        CommandId id = new CommandId(
                DerivedId.of(look.loanId(), chance.occasion(), chance.step().id()));
        OpenCommand command = new OpenCommand(
                id,
                Objects.requireNonNull(look.account().facts.registration).customerId(),
                chance.occasion(),
                chance.step().id(),
                look.day(),
                expiresOn(look.day(), chance),
                0,
                chance.figures(look));
        look.account().steps.put(chance.key(), Told.taken(look.day()));
        look.account().open.put(id, command);
        Orders.emit(look, chance, command);
    }

    /** A reminder of a due date is of no use after it. */
    private static LocalDate expiresOn(LocalDate day, Chance chance) {
        LocalDate last = day.plusDays(chance.step().expiryDays());
        LocalDate due = chance.instalment() == null
                ? last
                : chance.instalment().instalment.dueDate();
        return due.isBefore(last) ? due : last;
    }

    /** What follows a step that was spent without a command will never be reached; nor will what follows that. */
    private void spendFollowers(Evaluation look) {
        TreatmentPolicy pinned = look.closed() ? null : book.pinnedBy(look.account());
        if (pinned == null) {
            return;
        }
        Map<String, String> told = look.account().steps;
        String occasion = Chances.occasion(look.account());
        boolean spent = true;
        while (spent) {
            spent = false;
            for (Step step : pinned.following()) {
                String anchor = step.anchor().step();
                if (Told.SPENT.equals(told.get(occasion + "/" + anchor))
                        && !Told.isFinal(told.get(occasion + "/" + step.id()))) {
                    Chance chance = Chance.of(pinned, step, occasion, null, look.day());
                    spend(look, chance, DecisionReason.ANCHOR_NOT_TAKEN, anchor);
                    spent = true;
                }
            }
        }
    }
}
