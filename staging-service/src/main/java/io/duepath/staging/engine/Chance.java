package io.duepath.staging.engine;

import io.duepath.model.command.Action;
import io.duepath.staging.domain.Counting;
import io.duepath.staging.domain.Counting.Rest;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.TreatmentPolicy;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One occasion to take a step: an episode, or an instalment that falls due.
 *
 * @param key occasion and step: what is told of it, is told under this key
 * @param policy the version the step belongs to
 * @param instalment what falls due; null for steps of an episode
 * @param since the day it was reached, for steps that count from a day; null for the others
 */
record Chance(
        String key,
        TreatmentPolicy policy,
        Step step,
        String occasion,
        @Nullable Rest instalment,
        @Nullable LocalDate since) {

    static Chance of(
            TreatmentPolicy policy, Step step, String occasion, @Nullable Rest instalment, @Nullable LocalDate since) {
        return new Chance(occasion + "/" + step.id(), policy, step, occasion, instalment, since);
    }

    /** What of the command's content can change under its id; of a legal one the whole account can. */
    String figures(Evaluation look) {
        if (instalment != null) {
            return instalment.openMinor() + "|" + instalment.instalment.dueDate();
        }
        String figures = look.position().arrearsMinor() + "|" + look.position().oldestUnmet();
        return step.action() == Action.LEGAL_ESCALATE ? figures + "|" + Statements.digest(look) : figures;
    }

    /** Where the step stands among the steps of its occasion: the higher, the newer. */
    int stepDay(Evaluation look) {
        return switch (step.anchor().kind()) {
            case BEFORE_DUE -> -step.anchor().days();
            case DPD -> step.anchor().days();
            case AFTER_STEP, BROKEN_PROMISE ->
                Counting.position(look.account().facts, look.terms(), Objects.requireNonNull(since))
                        .dpd();
        };
    }
}
