package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** A court was asked to order payment without a suit. A suit ends the order. */
public record PaymentOrder(CaseFile file) implements OpenCase {

    public PaymentOrder {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.PAYMENT_ORDER;
    }

    /** Approved: enforce. */
    public Enforcement enforce() {
        return new Enforcement(file);
    }

    /** Approved: file suit. */
    public SuitFiled fileSuit() {
        return new SuitFiled(file);
    }

    /** Recorded: payment order ended. */
    public RouteChoice end() {
        return new RouteChoice(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.ENFORCE, this::enforce, Step.FILE_SUIT, this::fileSuit);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.PAYMENT_ORDER_ENDED, this::end);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.PAYMENT_ORDER_ACCEPTED, Milestone.PAYMENT_ORDER_ISSUED, Milestone.PAYMENT_ORDER_SERVED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.WITHDRAW_PAYMENT_ORDER, TaskKind.NOTIFY_COURT);
    }

    @Override
    public PaymentOrder with(CaseFile newer) {
        return new PaymentOrder(newer);
    }
}
