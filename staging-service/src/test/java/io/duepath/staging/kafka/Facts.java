package io.duepath.staging.kafka;

import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.Fact;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.HoldPlaced;
import io.duepath.model.event.InstalmentCancelled;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.model.wire.Envelope;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts as a loan core would send them. */
final class Facts {

    static final Currency CNY = Currency.getInstance("CNY");
    private static final URI CORE = URI.create("/core");

    private Facts() {}

    static Envelope<Fact> registered(String loan, String customer) {
        return event(
                "registered-" + loan,
                "2026-01-01",
                new LoanRegistered(
                        new LoanId(loan),
                        new CustomerId(customer),
                        CNY,
                        "car",
                        LocalDate.parse("2026-01-01"),
                        null,
                        0,
                        Map.of(),
                        0));
    }

    static Envelope<Fact> attributed(String loan, int attributes) {
        Map<String, Object> many = new TreeMap<>();
        for (int i = 0; i < attributes; i++) {
            many.put("attribute-" + i, "x".repeat(64));
        }
        return event(
                "attributed-" + loan,
                "2026-01-01",
                new LoanRegistered(
                        new LoanId(loan),
                        new CustomerId("C1"),
                        CNY,
                        "car",
                        LocalDate.parse("2026-01-01"),
                        null,
                        0,
                        many,
                        1));
    }

    static Envelope<Fact> due(String loan, int number, String date, String amount) {
        return event(
                "due-" + loan + "-" + number,
                "2026-01-01",
                new InstalmentScheduled(
                        new LoanId(loan),
                        new InstalmentNumber(number),
                        LocalDate.parse(date),
                        new BigDecimal(amount),
                        CNY,
                        0));
    }

    static Envelope<Fact> cancelled(String loan, int number) {
        return event(
                "cancelled-" + loan + "-" + number,
                "2026-01-01",
                new InstalmentCancelled(new LoanId(loan), new InstalmentNumber(number), 1));
    }

    static Envelope<Fact> held(String loan, String id, String from) {
        return event(
                "held-" + loan + "-" + id,
                from,
                new HoldPlaced(new LoanId(loan), new HoldId(id), HoldKind.DISPUTE, LocalDate.parse(from), null, 0));
    }

    static Envelope<Fact> paid(String loan, String id, String date, String amount) {
        return event(
                "paid-" + loan + "-" + id,
                date,
                new RepaymentReceived(
                        new LoanId(loan),
                        new RepaymentId(id),
                        new BigDecimal(amount),
                        CNY,
                        LocalDate.parse(date),
                        List.of()));
    }

    static Envelope<Fact> released(String loan, String date) {
        return event("released-" + loan, date, new LoanReleased(new LoanId(loan), "operator", null));
    }

    static Envelope<Fact> day(String date) {
        return event("day-" + date, date, new BusinessDateAdvanced(LocalDate.parse(date)));
    }

    private static Envelope<Fact> event(String id, String date, Fact fact) {
        return Envelope.of(id, CORE, LocalDate.parse(date), fact);
    }
}
