package io.duepath.staging.store;

import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.staging.domain.CaseMark;
import io.duepath.staging.domain.Hold;
import io.duepath.staging.domain.Instalment;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Registration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a loan as bytes: registration, closings, then lists of facts, each with its length before it. */
final class FactsCodec {

    private static final long NO_AMOUNT = -1;

    private FactsCodec() {}

    static void write(StateOutput out, LoanFacts facts) {
        registration(out, facts.registration);
        out.number(facts.closings.size());
        for (var closing : facts.closings.entrySet()) {
            out.date(closing.getKey());
            out.text(closing.getValue().name());
        }
        out.number(facts.instalments.all().size());
        for (Instalment i : facts.instalments.all()) {
            out.number(i.number());
            out.date(i.dueDate());
            out.number(i.amountMinor());
            out.currency(i.currency());
            out.number(i.revision());
            out.flag(i.cancelled());
        }
        MoneyCodec.write(out, facts);
        out.number(facts.holds.size());
        for (var entry : facts.holds.entrySet()) {
            out.text(entry.getKey());
            out.date(entry.getValue().releasedOn());
            placing(out, entry.getValue().placing());
        }
        MoneyCodec.writePromises(out, facts);
        out.number(facts.cases.size());
        for (var entry : facts.cases.entrySet()) {
            out.text(entry.getKey());
            out.date(entry.getValue().openedOn());
            out.date(entry.getValue().closedOn());
            out.textIfAny(entry.getValue().commandId());
        }
    }

    static void read(StateInput in, byte format, LoanFacts facts) {
        facts.registration = registration(in, format);
        closings(in, format, facts);
        for (int n = in.integer(); n > 0; n--) {
            facts.instalments.put(
                    new Instalment(in.small(), in.day(), in.number(), in.currency(), in.integer(), in.flag()));
        }
        MoneyCodec.read(in, facts);
        for (int n = in.integer(); n > 0; n--) {
            String id = in.text();
            LocalDate releasedOn = in.date();
            facts.holds.put(id, new Hold(placing(in), releasedOn));
        }
        MoneyCodec.readPromises(in, facts);
        for (int n = in.integer(); n > 0; n--) {
            String id = in.text();
            LocalDate openedOn = in.date();
            LocalDate closedOn = in.date();
            String command = format < 3 ? null : in.textIfAny();
            facts.cases.put(id, new CaseMark(openedOn, closedOn, command == null ? null : new CommandId(command)));
        }
    }

    private static void registration(StateOutput out, @Nullable Registration r) {
        out.flag(r != null);
        if (r != null) {
            out.text(r.customerId().value());
            out.currency(r.currency());
            out.number(r.graceDays());
            out.number(r.revision());
            out.text(r.content());
            out.text(r.product());
            out.number(r.principalMinor() == null ? NO_AMOUNT : r.principalMinor());
            AttributeCodec.write(out, r.attributes());
        }
    }

    private static @Nullable Registration registration(StateInput in, byte format) {
        if (!in.flag()) {
            return null;
        }
        CustomerId customer = new CustomerId(in.text());
        Currency currency = in.currency();
        int graceDays = in.small();
        int revision = in.integer();
        String content = content(in, format);
        if (format == 1) {
            return new Registration(customer, currency, graceDays, revision, content, "", null, Map.of());
        }
        String product = in.text();
        long principal = in.number();
        return new Registration(
                customer,
                currency,
                graceDays,
                revision,
                content,
                product,
                principal == NO_AMOUNT ? null : principal,
                AttributeCodec.read(in));
    }

    /** What formats before 3 kept is of no use: it had the hash of an object in it that differs in every process. */
    private static String content(StateInput in, byte format) {
        if (format < 3) {
            in.number();
            return "";
        }
        return in.text();
    }

    /** Formats before 3 knew one closing at most. */
    private static void closings(StateInput in, byte format, LoanFacts facts) {
        if (format < 3) {
            LocalDate on = in.date();
            String reason = in.text();
            if (on != null) {
                facts.closings.put(on, CloseReason.valueOf(reason));
            }
            return;
        }
        for (int n = in.integer(); n > 0; n--) {
            facts.closings.put(in.day(), CloseReason.valueOf(in.text()));
        }
    }

    private static void placing(StateOutput out, Hold.@Nullable Placing placing) {
        out.flag(placing != null);
        if (placing != null) {
            out.text(placing.kind().name());
            out.date(placing.from());
            out.date(placing.until());
            out.number(placing.revision());
        }
    }

    private static Hold.@Nullable Placing placing(StateInput in) {
        return in.flag() ? new Hold.Placing(HoldKind.valueOf(in.text()), in.day(), in.date(), in.integer()) : null;
    }
}
