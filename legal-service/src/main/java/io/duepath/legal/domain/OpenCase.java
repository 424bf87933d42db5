package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A case that goes on. Its states share what staging may order and how they end; the moves are each state's own. */
public sealed interface OpenCase extends LegalCase
        permits Review,
                DemandSent,
                RouteChoice,
                Mediation,
                PaymentOrder,
                SecurityEnforcement,
                PreSuitPreservation,
                NotarisedEnforcement,
                SuitFiled,
                Judgment,
                Appeal,
                Enforcement,
                Disposed {

    /** The moves two people decide, besides ends and reliefs, which are open in every state. */
    Map<Step, Supplier<? extends OpenCase>> steps();

    /** What others do that takes the case into another state. */
    Map<Milestone, Supplier<? extends OpenCase>> turns();

    /** What others do that leaves it in its state. */
    Set<Milestone> facts();

    /** What has to be taken back if the case ends here, apart from frozen assets. */
    Set<TaskKind> releases();

    /** The same state with another file. */
    OpenCase with(CaseFile file);

    /** Takes over figures of a higher revision. Staging ordering again lifts a stay that staging caused. */
    @Override
    default CaseDecision escalated(LegalEscalated order) {
        return Ordered.escalated(this, order);
    }

    @Override
    default CaseDecision withdrawn(LegalWithdrawn order) {
        return Ordered.withdrawn(this, order);
    }

    @Override
    default <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
