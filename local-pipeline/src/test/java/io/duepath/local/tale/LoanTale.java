package io.duepath.local.tale;

import io.duepath.local.portfolio.DatedFact;
import io.duepath.model.event.Channel;
import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.event.Fact;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A calendar story about one loan: what is told on which day, and every message that must follow, on every topic. */
public final class LoanTale {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate START = LocalDate.parse("2026-01-01");

    private final LoanId loan;
    private final CustomerId customer;
    private final List<DatedFact> facts = new ArrayList<>();
    private final List<Heard> expected = new ArrayList<>();
    private LocalDate today = START;

    private LoanTale(String name) {
        this.loan = new LoanId(name);
        this.customer = new CustomerId("C-" + name);
    }

    /** A loan of a customer of its own, who can be reached on every channel. */
    public static LoanTale aLoan(String name) {
        return new LoanTale(name);
    }

    /** Opens the loan today with one instalment. */
    public LoanTale owing(String amount, String dueDate) {
        tell("contact", contact());
        tell("registered", new LoanRegistered(loan, customer, CNY, "car", today, null, 0, Map.of(), 0));
        tell(
                "plan",
                new InstalmentScheduled(
                        loan, new InstalmentNumber(1), LocalDate.parse(dueDate), new BigDecimal(amount), CNY, 0));
        return expect(
                Expected.told("registered"),
                Expected.status("CURRENT", 0, "0.00"),
                Expected.told("planned 1: " + amount + " on " + dueDate),
                Expected.status("CURRENT", 0, "0.00"));
    }

    /** Goes on to this day. */
    public LoanTale onDay(String date) {
        today = LocalDate.parse(date);
        return this;
    }

    /** A payment arrives today. */
    public LoanTale pays(String repayment, String amount) {
        tell(
                "paid/" + repayment,
                new RepaymentReceived(loan, new RepaymentId(repayment), new BigDecimal(amount), CNY, today, List.of()));
        return expect(Expected.told("paid " + repayment + ": " + amount));
    }

    /** The same payment is told again under another event id. */
    public LoanTale isToldAgain(String repayment, String amount, String paidOn) {
        tell(
                "paid-again/" + repayment,
                new RepaymentReceived(
                        loan,
                        new RepaymentId(repayment),
                        new BigDecimal(amount),
                        CNY,
                        LocalDate.parse(paidOn),
                        List.of()));
        return expect(Expected.told("paid " + repayment + ": " + amount));
    }

    /** A payment turns out void today. */
    public LoanTale reverses(String repayment) {
        tell(
                "reversed/" + repayment,
                new RepaymentReversed(loan, new RepaymentId(repayment), today, "insufficient-funds"));
        return expect(Expected.told("reversed " + repayment));
    }

    /** What today must bring, in the order of each topic. */
    public LoanTale expect(Expected... messages) {
        for (Expected message : messages) {
            expected.add(new Heard(today, message.topic(), message.words()));
        }
        return this;
    }

    /** What today must bring as well. */
    public LoanTale expect(Stream<Expected> messages) {
        return expect(messages.toArray(Expected[]::new));
    }

    LoanId loan() {
        return loan;
    }

    CustomerId customer() {
        return customer;
    }

    /** The last day on which something happens. */
    LocalDate end() {
        return today;
    }

    Stream<DatedFact> factsOn(LocalDate date) {
        return facts.stream().filter(fact -> fact.date().equals(date));
    }

    /** Everything that must be heard, by date and topic. */
    public List<String> expected() {
        return expected.stream()
                .sorted(Heard.BY_DATE_AND_TOPIC)
                .map(Heard::toString)
                .toList();
    }

    private void tell(String what, Fact fact) {
        facts.add(new DatedFact(loan + "/" + what, today, fact));
    }

    private CustomerContactUpdated contact() {
        Consent consent = new Consent(ConsentStatus.GIVEN, ConsentBasis.CONTRACT, today, null);
        List<Endpoint> endpoints = List.of(
                new Endpoint(Channel.SMS, "+8619912345678", consent),
                new Endpoint(Channel.MAIL, loan + "@example.com", consent),
                new Endpoint(Channel.CALL, "+8619912345678", consent),
                new Endpoint(Channel.VISIT, "1 Sample Road", consent));
        return new CustomerContactUpdated(
                customer, "Sample Person", "en", ZoneId.of("Asia/Shanghai"), endpoints, List.of(), 0);
    }
}
