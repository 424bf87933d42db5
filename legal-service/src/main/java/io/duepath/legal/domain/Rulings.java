package io.duepath.legal.domain;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the desk may do with steps: one person proposes, another approves, and the guards are asked both times. */
public final class Rulings {

    private Rulings() {}

    /** The steps of the case's state, each with everything that refuses it now. */
    public static Map<Step, List<Refusal>> options(Standing standing) {
        Map<Step, List<Refusal>> options = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            if (Moves.of(standing.now(), step).isPresent()) {
                options.put(step, Guards.refusals(standing, step));
            }
        }
        return options;
    }

    /** Whether this step may be proposed. */
    public static Ruling propose(Standing standing, Step step, DeskNote note) {
        List<Refusal> refusals = new ArrayList<>();
        if (standing.waiting().isPresent()) {
            refusals.add(Refusal.of(Guard.PROPOSAL, WhyNot.ANOTHER_WAITS));
        }
        if (Moves.of(standing.now(), step).isEmpty()) {
            refusals.add(notOfThisState(standing, step));
        }
        refusals.addAll(Guards.refusals(standing, step));
        return refusals.isEmpty()
                ? unmoved(standing, CaseAction.PROPOSED, step.toString(), note)
                : new Ruling.Refused(refusals);
    }

    /** Whether this proposal may be approved, and what taking its step does. */
    public static Ruling approve(Standing standing, Proposal proposal, DeskNote note) {
        List<Refusal> refusals = new ArrayList<>();
        if (!proposal.isWaiting()) {
            refusals.add(Refusal.of(Guard.PROPOSAL, WhyNot.DECIDED_ALREADY));
        }
        if (proposal.proposedBy().equals(note.actor())) {
            refusals.add(Refusal.of(Guard.TWO_PEOPLE, WhyNot.SAME_PERSON));
        }
        if (note.isNameless() || proposal.proposedBy().equals(DeskNote.NOBODY)) {
            refusals.add(Refusal.of(Guard.TWO_PEOPLE, WhyNot.NAMELESS));
        }
        var move = Moves.of(standing.now(), proposal.step());
        if (move.isEmpty()) {
            refusals.add(notOfThisState(standing, proposal.step()));
        }
        refusals.addAll(Guards.refusals(standing, proposal.step()));
        if (!refusals.isEmpty() || move.isEmpty()) {
            return new Ruling.Refused(refusals);
        }
        return new Ruling.Granted(take(standing, proposal, move.get(), note));
    }

    /** Whether this proposal may be refused; who made it may take it back so. */
    public static Ruling refuse(Standing standing, Proposal proposal, DeskNote note) {
        return proposal.isWaiting()
                ? unmoved(standing, CaseAction.REFUSED, proposal.step().toString(), note)
                : Ruling.refused(Guard.PROPOSAL, WhyNot.DECIDED_ALREADY);
    }

    private static CaseChange take(Standing standing, Proposal proposal, Moves.Move move, DeskNote note) {
        Step step = proposal.step();
        var entry = entry(standing, CaseAction.APPROVED, step.toString(), note);
        return step.outcome()
                .map(outcome ->
                        Ending.of(move.before(), new End(outcome, standing.today(), "desk", step.toString()), entry))
                .orElseGet(() -> {
                    OpenCase now = move.after();
                    return CaseChange.from(
                            move.before(),
                            now.with(now.file().before(proposal.court())),
                            entry,
                            step.milestone().stream()
                                    .map(milestone -> Happening.of(milestone, standing.today()))
                                    .toList());
                });
    }

    static Ruling unmoved(Standing standing, CaseAction action, String what, DeskNote note) {
        return new Ruling.Granted(CaseChange.within(standing.now(), entry(standing, action, what, note), List.of()));
    }

    static CaseEntry entry(Standing standing, CaseAction action, String what, DeskNote note) {
        return new CaseEntry(
                action,
                standing.today(),
                note.actor(),
                note.reason(),
                what,
                standing.pack().name());
    }

    private static Refusal notOfThisState(Standing standing, Step step) {
        return Refusal.of(
                Guard.STATE,
                WhyNot.STEP_OF_ANOTHER_STATE,
                step,
                standing.now().state().wireName());
    }
}
