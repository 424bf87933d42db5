package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Not cured: the desk chooses the way to go on. */
public record RouteChoice(CaseFile file) implements OpenCase {

    public RouteChoice {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.ROUTE_CHOICE;
    }

    /** Approved: mediate. */
    public Mediation mediate() {
        return new Mediation(file);
    }

    /** Approved: request payment order. */
    public PaymentOrder requestPaymentOrder() {
        return new PaymentOrder(file);
    }

    /** Approved: enforce security. */
    public SecurityEnforcement enforceSecurity() {
        return new SecurityEnforcement(file);
    }

    /** Approved: preserve before suit. */
    public PreSuitPreservation preserveBeforeSuit() {
        return new PreSuitPreservation(file);
    }

    /** Approved: request certificate. */
    public NotarisedEnforcement requestCertificate() {
        return new NotarisedEnforcement(file);
    }

    /** Approved: file suit. */
    public SuitFiled fileSuit() {
        return new SuitFiled(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(
                Step.MEDIATE,
                this::mediate,
                Step.REQUEST_PAYMENT_ORDER,
                this::requestPaymentOrder,
                Step.ENFORCE_SECURITY,
                this::enforceSecurity,
                Step.PRESERVE_BEFORE_SUIT,
                this::preserveBeforeSuit,
                Step.REQUEST_CERTIFICATE,
                this::requestCertificate,
                Step.FILE_SUIT,
                this::fileSuit);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of();
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.DEMAND_DELIVERED, Milestone.DEMAND_UNDELIVERED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of();
    }

    @Override
    public RouteChoice with(CaseFile newer) {
        return new RouteChoice(newer);
    }
}
