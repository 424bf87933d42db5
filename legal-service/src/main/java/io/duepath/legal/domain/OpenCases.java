package io.duepath.legal.domain;

import java.util.Optional;

/** Builds an open case from the name of its state. */
public final class OpenCases {

    private OpenCases() {}

    /** The case in this state, or nothing where the state is one of a case that is over. */
    public static Optional<OpenCase> in(CaseState state, CaseFile file) {
        return switch (state) {
            case REVIEW -> Optional.of(new Review(file));
            case DEMAND_SENT -> Optional.of(new DemandSent(file));
            case ROUTE_CHOICE -> Optional.of(new RouteChoice(file));
            case MEDIATION -> Optional.of(new Mediation(file));
            case PAYMENT_ORDER -> Optional.of(new PaymentOrder(file));
            case SECURITY_ENFORCEMENT -> Optional.of(new SecurityEnforcement(file));
            case PRE_SUIT_PRESERVATION -> Optional.of(new PreSuitPreservation(file));
            case NOTARISED_ENFORCEMENT -> Optional.of(new NotarisedEnforcement(file));
            case SUIT_FILED -> Optional.of(new SuitFiled(file));
            case JUDGMENT -> Optional.of(new Judgment(file));
            case APPEAL -> Optional.of(new Appeal(file));
            case ENFORCEMENT -> Optional.of(new Enforcement(file));
            case DISPOSED -> Optional.of(new Disposed(file));
            case RELEASING, PAID, RESTRUCTURED, WITHDRAWN, DECEASED, INSOLVENT, WRITTEN_OFF, CONCLUDED ->
                Optional.empty();
        };
    }
}
