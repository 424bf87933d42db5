package io.duepath.staging.store;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.OpenCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A loan as bytes: a format number, the head of {@link LoanHead}, then facts and progress. Writes the newest format and
 * reads all: 1 knew neither product, principal and attributes nor the policy version of an episode; 2 knew one closing
 * at most, and neither the customers of commands nor the commands of cases.
 */
public final class LoanCodec {

    private static final byte FORMAT = 3;
    private static final byte OLDEST = 1;

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
            FactsCodec.write(out, account.facts);
            progress(out, account);
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
            FactsCodec.read(in, format, account.facts);
            progress(in, format, account);
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

    private static void progress(DataOutputStream out, LoanAccount account) throws IOException {
        Fields.date(out, account.rolledTo);
        out.writeInt(account.episode);
        out.writeBoolean(account.inEpisode);
        Fields.text(out, account.episodePolicy);
        Fields.date(out, account.episodeOpenedOn);
        out.writeInt(account.steps.size());
        for (var step : account.steps.entrySet()) {
            out.writeUTF(step.getKey());
            out.writeUTF(step.getValue());
        }
        out.writeInt(account.open.size());
        for (OpenCommand command : account.open.values()) {
            out.writeUTF(command.commandId().value());
            Fields.text(out, command.customerId());
            out.writeUTF(command.occasion());
            out.writeUTF(command.step());
            Fields.date(out, command.businessDate());
            Fields.date(out, command.expiresOn());
            out.writeInt(command.revision());
            out.writeUTF(command.figures());
        }
    }

    private static void progress(DataInputStream in, byte format, LoanAccount account) throws IOException {
        account.rolledTo = Fields.date(in);
        account.episode = in.readInt();
        account.inEpisode = in.readBoolean();
        if (format > 1) {
            account.episodePolicy = Fields.text(in);
            account.episodeOpenedOn = Fields.date(in);
        }
        for (int n = in.readInt(); n > 0; n--) {
            account.steps.put(in.readUTF(), in.readUTF());
        }
        for (int n = in.readInt(); n > 0; n--) {
            OpenCommand command = command(in, format);
            account.open.put(command.commandId(), command);
        }
    }

    private static OpenCommand command(DataInputStream in, byte format) throws IOException {
        CommandId id = new CommandId(in.readUTF());
        String customer = format < 3 ? null : Fields.text(in);
        return new OpenCommand(
                id,
                customer == null ? null : new CustomerId(customer),
                in.readUTF(),
                in.readUTF(),
                Fields.day(in),
                Fields.day(in),
                in.readInt(),
                in.readUTF());
    }
}
