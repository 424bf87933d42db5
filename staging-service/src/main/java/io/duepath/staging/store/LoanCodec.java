package io.duepath.staging.store;

import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.report.PromiseOutcome;
import io.duepath.staging.domain.CaseMark;
import io.duepath.staging.domain.Closing;
import io.duepath.staging.domain.Hold;
import io.duepath.staging.domain.Instalment;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.OpenCommand;
import io.duepath.staging.domain.Promise;
import io.duepath.staging.domain.Registration;
import io.duepath.staging.domain.Repayment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loan as bytes: a format number, the head of {@link LoanHead}, then facts and progress. Writes the newest format and
 * reads all: 1 knew neither product, principal and attributes nor the policy version of an episode.
 */
public final class LoanCodec {

    private static final byte FORMAT = 2;
    private static final byte OLDEST = 1;
    private static final int NONE = Integer.MIN_VALUE;
    private static final long NO_AMOUNT = -1;

    private LoanCodec() {}

    static void checkFormat(byte format) {
        if (format < OLDEST || format > FORMAT) {
            throw new IllegalStateException(
                    "stored loan of format " + format + ", this build reads " + OLDEST + " to " + FORMAT);
        }
    }

    /** The stored form. */
    public static byte[] encode(LoanAccount account, boolean parked) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            head(out, account, parked);
            registration(out, account.facts.registration);
            Closing closing = account.facts.closing;
            date(out, closing == null ? null : closing.on());
            out.writeUTF(closing == null ? "" : closing.reason().name());
            facts(out, account.facts);
            date(out, account.rolledTo);
            out.writeInt(account.episode);
            out.writeBoolean(account.inEpisode);
            out.writeUTF(account.episodePolicy == null ? "" : account.episodePolicy);
            date(out, account.episodeOpenedOn);
            out.writeInt(account.steps.size());
            for (var step : account.steps.entrySet()) {
                out.writeUTF(step.getKey());
                out.writeUTF(step.getValue());
            }
            out.writeInt(account.open.size());
            for (OpenCommand command : account.open.values()) {
                command(out, command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The account of a stored form; a new one for null. */
    public static LoanAccount decode(byte @Nullable [] stored) {
        LoanAccount account = new LoanAccount(new LoanFacts());
        if (stored == null) {
            return account;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            byte format = in.readByte();
            checkFormat(format);
            int nextAction = in.readInt();
            account.nextAction = nextAction == LoanHead.NEVER ? null : LocalDate.ofEpochDay(nextAction);
            in.readByte();
            account.arrearsMinor = in.readLong();
            in.readUTF();
            account.bucket = in.readUTF();
            account.facts.registration = registration(in, format);
            LocalDate closedOn = date(in);
            String reason = in.readUTF();
            account.facts.closing = closedOn == null ? null : new Closing(closedOn, CloseReason.valueOf(reason));
            facts(in, account.facts);
            account.rolledTo = date(in);
            account.episode = in.readInt();
            account.inEpisode = in.readBoolean();
            if (format > 1) {
                String policy = in.readUTF();
                account.episodePolicy = policy.isEmpty() ? null : policy;
                account.episodeOpenedOn = date(in);
            }
            for (int n = in.readInt(); n > 0; n--) {
                account.steps.put(in.readUTF(), in.readUTF());
            }
            for (int n = in.readInt(); n > 0; n--) {
                OpenCommand command = command(in);
                account.open.put(command.commandId(), command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return account;
    }

    private static void head(DataOutputStream out, LoanAccount account, boolean parked) throws IOException {
        out.writeByte(FORMAT);
        out.writeInt(account.nextAction == null || parked ? LoanHead.NEVER : (int) account.nextAction.toEpochDay());
        Currency currency = account.facts.currency();
        boolean counted = currency != null && account.rolledTo != null && !account.facts.closedOn(account.rolledTo);
        out.writeByte((counted ? 1 : 0) | (parked ? 2 : 0));
        out.writeLong(account.arrearsMinor);
        out.writeUTF(currency == null ? "" : currency.getCurrencyCode());
        out.writeUTF(account.bucket);
    }

    private static void registration(DataOutputStream out, @Nullable Registration r) throws IOException {
        out.writeBoolean(r != null);
        if (r != null) {
            out.writeUTF(r.customerId().value());
            out.writeUTF(r.currency().getCurrencyCode());
            out.writeShort(r.graceDays());
            out.writeInt(r.revision());
            out.writeLong(r.content());
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
        Currency currency = currency(in);
        int graceDays = in.readShort();
        int revision = in.readInt();
        long content = in.readLong();
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

    private static void facts(DataOutputStream out, LoanFacts facts) throws IOException {
        out.writeInt(facts.instalments.size());
        for (Instalment i : facts.instalments.values()) {
            out.writeShort(i.number());
            date(out, i.dueDate());
            out.writeLong(i.amountMinor());
            out.writeUTF(i.currency().getCurrencyCode());
            out.writeInt(i.revision());
            out.writeBoolean(i.cancelled());
        }
        out.writeInt(facts.repayments.size());
        for (var entry : facts.repayments.entrySet()) {
            out.writeUTF(entry.getKey());
            date(out, entry.getValue().reversedOn());
            receipt(out, entry.getValue().receipt());
        }
        out.writeInt(facts.holds.size());
        for (var entry : facts.holds.entrySet()) {
            out.writeUTF(entry.getKey());
            date(out, entry.getValue().releasedOn());
            placing(out, entry.getValue().placing());
        }
        out.writeInt(facts.promises.size());
        for (var entry : facts.promises.entrySet()) {
            out.writeUTF(entry.getKey());
            promise(out, entry.getValue());
        }
        out.writeInt(facts.cases.size());
        for (var entry : facts.cases.entrySet()) {
            out.writeUTF(entry.getKey());
            date(out, entry.getValue().openedOn());
            date(out, entry.getValue().closedOn());
        }
    }

    private static void facts(DataInputStream in, LoanFacts facts) throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            int number = in.readShort();
            facts.instalments.put(
                    number,
                    new Instalment(number, day(in), in.readLong(), currency(in), in.readInt(), in.readBoolean()));
        }
        for (int n = in.readInt(); n > 0; n--) {
            String id = in.readUTF();
            LocalDate reversedOn = date(in);
            facts.repayments.put(id, new Repayment(receipt(in), reversedOn));
        }
        for (int n = in.readInt(); n > 0; n--) {
            String id = in.readUTF();
            LocalDate releasedOn = date(in);
            facts.holds.put(id, new Hold(placing(in), releasedOn));
        }
        for (int n = in.readInt(); n > 0; n--) {
            facts.promises.put(in.readUTF(), promise(in));
        }
        for (int n = in.readInt(); n > 0; n--) {
            facts.cases.put(in.readUTF(), new CaseMark(date(in), date(in)));
        }
    }

    private static void receipt(DataOutputStream out, Repayment.@Nullable Receipt receipt) throws IOException {
        out.writeBoolean(receipt != null);
        if (receipt != null) {
            out.writeLong(receipt.minor());
            out.writeUTF(receipt.currency().getCurrencyCode());
            date(out, receipt.valueDate());
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
        Currency currency = currency(in);
        LocalDate valueDate = day(in);
        List<Repayment.Share> shares = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            shares.add(new Repayment.Share(in.readShort(), in.readLong()));
        }
        return new Repayment.Receipt(minor, currency, valueDate, shares);
    }

    private static void placing(DataOutputStream out, Hold.@Nullable Placing placing) throws IOException {
        out.writeBoolean(placing != null);
        if (placing != null) {
            out.writeUTF(placing.kind().name());
            date(out, placing.from());
            date(out, placing.until());
            out.writeInt(placing.revision());
        }
    }

    private static Hold.@Nullable Placing placing(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new Hold.Placing(HoldKind.valueOf(in.readUTF()), day(in), date(in), in.readInt())
                : null;
    }

    private static void promise(DataOutputStream out, Promise promise) throws IOException {
        date(out, promise.madeOn());
        out.writeLong(promise.minor());
        out.writeUTF(promise.currency().getCurrencyCode());
        date(out, promise.by());
        out.writeInt(promise.revision());
        out.writeUTF(promise.told() == null ? "" : promise.told().name());
        out.writeLong(promise.toldMinor());
    }

    private static Promise promise(DataInputStream in) throws IOException {
        LocalDate madeOn = day(in);
        long minor = in.readLong();
        Currency currency = currency(in);
        LocalDate by = day(in);
        int revision = in.readInt();
        String told = in.readUTF();
        return new Promise(
                madeOn,
                minor,
                currency,
                by,
                revision,
                told.isEmpty() ? null : PromiseOutcome.valueOf(told),
                in.readLong());
    }

    private static void command(DataOutputStream out, OpenCommand command) throws IOException {
        out.writeUTF(command.commandId());
        out.writeUTF(command.occasion());
        out.writeUTF(command.step());
        date(out, command.businessDate());
        date(out, command.expiresOn());
        out.writeInt(command.revision());
        out.writeUTF(command.figures());
    }

    private static OpenCommand command(DataInputStream in) throws IOException {
        return new OpenCommand(in.readUTF(), in.readUTF(), in.readUTF(), day(in), day(in), in.readInt(), in.readUTF());
    }

    private static Currency currency(DataInputStream in) throws IOException {
        return Currency.getInstance(in.readUTF());
    }

    private static void date(DataOutputStream out, @Nullable LocalDate date) throws IOException {
        out.writeInt(date == null ? NONE : (int) date.toEpochDay());
    }

    private static @Nullable LocalDate date(DataInputStream in) throws IOException {
        int day = in.readInt();
        return day == NONE ? null : LocalDate.ofEpochDay(day);
    }

    private static LocalDate day(DataInputStream in) throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }
}
