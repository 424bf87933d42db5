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
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a loan as bytes: registration, closings, then lists of facts, each with its length before it. */
final class FactsCodec {

    private static final long NO_AMOUNT = -1;

    private FactsCodec() {}

    static void write(DataOutputStream out, LoanFacts facts) throws IOException {
        registration(out, facts.registration);
        out.writeInt(facts.closings.size());
        for (var closing : facts.closings.entrySet()) {
            Fields.date(out, closing.getKey());
            out.writeUTF(closing.getValue().name());
        }
        out.writeInt(facts.instalments.all().size());
        for (Instalment i : facts.instalments.all()) {
            out.writeShort(i.number());
            Fields.date(out, i.dueDate());
            out.writeLong(i.amountMinor());
            Fields.currency(out, i.currency());
            out.writeInt(i.revision());
            out.writeBoolean(i.cancelled());
        }
        MoneyCodec.write(out, facts);
        out.writeInt(facts.holds.size());
        for (var entry : facts.holds.entrySet()) {
            out.writeUTF(entry.getKey());
            Fields.date(out, entry.getValue().releasedOn());
            placing(out, entry.getValue().placing());
        }
        MoneyCodec.writePromises(out, facts);
        out.writeInt(facts.cases.size());
        for (var entry : facts.cases.entrySet()) {
            out.writeUTF(entry.getKey());
            Fields.date(out, entry.getValue().openedOn());
            Fields.date(out, entry.getValue().closedOn());
            Fields.text(out, entry.getValue().commandId());
        }
    }

    static void read(DataInputStream in, byte format, LoanFacts facts) throws IOException {
        facts.registration = registration(in, format);
        closings(in, format, facts);
        for (int n = in.readInt(); n > 0; n--) {
            facts.instalments.put(new Instalment(
                    in.readShort(),
                    Fields.day(in),
                    in.readLong(),
                    Fields.currency(in),
                    in.readInt(),
                    in.readBoolean()));
        }
        MoneyCodec.read(in, facts);
        for (int n = in.readInt(); n > 0; n--) {
            String id = in.readUTF();
            LocalDate releasedOn = Fields.date(in);
            facts.holds.put(id, new Hold(placing(in), releasedOn));
        }
        MoneyCodec.readPromises(in, facts);
        for (int n = in.readInt(); n > 0; n--) {
            String id = in.readUTF();
            LocalDate openedOn = Fields.date(in);
            LocalDate closedOn = Fields.date(in);
            String command = format < 3 ? null : Fields.text(in);
            facts.cases.put(id, new CaseMark(openedOn, closedOn, command == null ? null : new CommandId(command)));
        }
    }

    private static void registration(DataOutputStream out, @Nullable Registration r) throws IOException {
        out.writeBoolean(r != null);
        if (r != null) {
            out.writeUTF(r.customerId().value());
            Fields.currency(out, r.currency());
            out.writeShort(r.graceDays());
            out.writeInt(r.revision());
            out.writeUTF(r.content());
            out.writeUTF(r.product());
            out.writeLong(r.principalMinor() == null ? NO_AMOUNT : r.principalMinor());
            AttributeCodec.write(out, r.attributes());
        }
    }

    private static @Nullable Registration registration(DataInputStream in, byte format) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        CustomerId customer = new CustomerId(in.readUTF());
        Currency currency = Fields.currency(in);
        int graceDays = in.readShort();
        int revision = in.readInt();
        String content = content(in, format);
        if (format == 1) {
            return new Registration(customer, currency, graceDays, revision, content, "", null, Map.of());
        }
        String product = in.readUTF();
        long principal = in.readLong();
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
    private static String content(DataInputStream in, byte format) throws IOException {
        if (format < 3) {
            in.readLong();
            return "";
        }
        return in.readUTF();
    }

    /** Formats before 3 knew one closing at most. */
    private static void closings(DataInputStream in, byte format, LoanFacts facts) throws IOException {
        if (format < 3) {
            LocalDate on = Fields.date(in);
            String reason = in.readUTF();
            if (on != null) {
                facts.closings.put(on, CloseReason.valueOf(reason));
            }
            return;
        }
        for (int n = in.readInt(); n > 0; n--) {
            facts.closings.put(Fields.day(in), CloseReason.valueOf(in.readUTF()));
        }
    }

    private static void placing(DataOutputStream out, Hold.@Nullable Placing placing) throws IOException {
        out.writeBoolean(placing != null);
        if (placing != null) {
            out.writeUTF(placing.kind().name());
            Fields.date(out, placing.from());
            Fields.date(out, placing.until());
            out.writeInt(placing.revision());
        }
    }

    private static Hold.@Nullable Placing placing(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new Hold.Placing(HoldKind.valueOf(in.readUTF()), Fields.day(in), Fields.date(in), in.readInt())
                : null;
    }
}
