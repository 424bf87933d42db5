package io.duepath.staging.store;

import io.duepath.model.report.PromiseOutcome;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Promise;
import io.duepath.staging.domain.Repayment;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that came, and money that was promised, as bytes. */
final class MoneyCodec {

    private MoneyCodec() {}

    static void write(DataOutputStream out, LoanFacts facts) throws IOException {
        out.writeInt(facts.repayments.all().size());
        for (var entry : facts.repayments.all().entrySet()) {
            out.writeUTF(entry.getKey());
            Fields.date(out, entry.getValue().reversedOn());
            receipt(out, entry.getValue().receipt());
        }
    }

    static void read(DataInputStream in, LoanFacts facts) throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            String id = in.readUTF();
            LocalDate reversedOn = Fields.date(in);
            facts.repayments.put(id, new Repayment(receipt(in), reversedOn));
        }
    }

    static void writePromises(DataOutputStream out, LoanFacts facts) throws IOException {
        out.writeInt(facts.promises.size());
        for (var entry : facts.promises.entrySet()) {
            out.writeUTF(entry.getKey());
            promise(out, entry.getValue());
        }
    }

    static void readPromises(DataInputStream in, LoanFacts facts) throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            facts.promises.put(in.readUTF(), promise(in));
        }
    }

    private static void receipt(DataOutputStream out, Repayment.@Nullable Receipt receipt) throws IOException {
        out.writeBoolean(receipt != null);
        if (receipt != null) {
            out.writeLong(receipt.minor());
            Fields.currency(out, receipt.currency());
            Fields.date(out, receipt.valueDate());
            out.writeShort(receipt.shares().size());
            for (Repayment.Share share : receipt.shares()) {
                out.writeShort(share.instalment());
                out.writeLong(share.minor());
            }
        }
    }

    private static Repayment.@Nullable Receipt receipt(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        long minor = in.readLong();
        Currency currency = Fields.currency(in);
        LocalDate valueDate = Fields.day(in);
        List<Repayment.Share> shares = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            shares.add(new Repayment.Share(in.readShort(), in.readLong()));
        }
        return new Repayment.Receipt(minor, currency, valueDate, shares);
    }

    private static void promise(DataOutputStream out, Promise promise) throws IOException {
        Fields.date(out, promise.madeOn());
        out.writeLong(promise.minor());
        Fields.currency(out, promise.currency());
        Fields.date(out, promise.by());
        out.writeInt(promise.revision());
        out.writeUTF(promise.told() == null ? "" : promise.told().name());
        out.writeLong(promise.toldMinor());
    }

    private static Promise promise(DataInputStream in) throws IOException {
        LocalDate madeOn = Fields.day(in);
        long minor = in.readLong();
        Currency currency = Fields.currency(in);
        LocalDate by = Fields.day(in);
        int revision = in.readInt();
        String told = Fields.text(in);
        return new Promise(
                madeOn,
                minor,
                currency,
                by,
                revision,
                told == null ? null : PromiseOutcome.valueOf(told),
                in.readLong());
    }
}
