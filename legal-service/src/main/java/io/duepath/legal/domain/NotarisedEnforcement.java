package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The deed is enforceable by itself; the notary was asked for the certificate. */
public record NotarisedEnforcement(CaseFile file) implements OpenCase {

    public NotarisedEnforcement {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.NOTARISED_ENFORCEMENT;
    }

    /** Approved: enforce. */
    public Enforcement enforce() {
        return new Enforcement(file);
    }

    /** Recorded: certificate refused. */
    public RouteChoice refuse() {
        return new RouteChoice(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.ENFORCE, this::enforce);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.CERTIFICATE_REFUSED, this::refuse);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.CERTIFICATE_ISSUED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.WITHDRAW_CERTIFICATE_REQUEST);
    }

    @Override
    public NotarisedEnforcement with(CaseFile newer) {
        return new NotarisedEnforcement(newer);
    }
}
