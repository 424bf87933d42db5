package io.duepath.legal.domain;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.command.LegalEscalated;
import java.util.List;

/** The payments that lie between two revisions of an order; each interrupts the limitation. */
final class Payments {

    private static final String REPAYMENT = "repayment-received:";

    private Payments() {}

    static List<Happening> between(LegalEscalated older, LegalEscalated newer) {
        boolean paid = newer.because().cause().startsWith(REPAYMENT)
                && newer.because().arrears().compareTo(older.because().arrears()) < 0;
        return paid ? List.of(Happening.of(Milestone.PAYMENT_RECEIVED, newer.businessDate())) : List.of();
    }
}
