package io.duepath.staging.store;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.OpenCommand;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A loan as bytes: a format number, the head of {@link LoanHead}, then facts and progress. Writes the newest format and
 * reads all: 1 knew neither product, principal and attributes nor the policy version of an episode; 2 knew one closing
 * at most, and neither the customers of commands nor the commands of cases; 3 gave every value its full width.
 */
public final class LoanCodec {

    private static final byte FORMAT = 4;
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
        StateOutput out = new StateOutput(head(account, parked).write(FORMAT));
        FactsCodec.write(out, account.facts);
        progress(out, account);
        return out.toBytes();
    }

    /**
     * The account of a stored form; a new one for null.
     *
     * @throws IllegalStateException for a format this build does not know, and for damaged bytes; {@link
     *     java.time.DateTimeException} and {@link IllegalArgumentException} where damage makes an impossible day or value
     */
    public static LoanAccount decode(byte @Nullable [] stored) {
        LoanAccount account = new LoanAccount(new LoanFacts());
        if (stored == null) {
            return account;
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        LoanHead head = LoanHead.read(bytes);
        account.nextAction = head.nextAction() == LoanHead.NEVER ? null : LocalDate.ofEpochDay(head.nextAction());
        account.arrearsMinor = head.arrearsMinor();
        account.bucket = head.bucket();
        byte format = stored[0];
        StateInput in =
                format < 4 ? new PlainInput(stored, bytes.position()) : new CompactInput(stored, bytes.position());
        FactsCodec.read(in, format, account.facts);
        progress(in, format, account);
        return account;
    }

    private static LoanHead head(LoanAccount account, boolean parked) {
        Currency currency = account.facts.currency();
        return new LoanHead(
                account.nextAction == null || parked ? LoanHead.NEVER : (int) account.nextAction.toEpochDay(),
                currency != null && account.rolledTo != null && !account.facts.closedOn(account.rolledTo),
                parked,
                account.arrearsMinor,
                currency == null ? "" : currency.getCurrencyCode(),
                account.bucket);
    }

    private static void progress(StateOutput out, LoanAccount account) {
        out.date(account.rolledTo);
        out.number(account.episode);
        out.flag(account.inEpisode);
        out.textIfAny(account.episodePolicy);
        out.date(account.episodeOpenedOn);
        out.number(account.steps.size());
        for (var step : account.steps.entrySet()) {
            StepCodec.write(out, step.getKey(), step.getValue());
        }
        out.number(account.open.size());
        for (OpenCommand command : account.open.values()) {
            out.text(command.commandId().value());
            out.textIfAny(command.customerId());
            out.text(command.occasion());
            out.text(command.step());
            out.date(command.businessDate());
            out.date(command.expiresOn());
            out.number(command.revision());
            out.text(command.figures());
        }
    }

    private static void progress(StateInput in, byte format, LoanAccount account) {
        account.rolledTo = in.date();
        account.episode = in.integer();
        account.inEpisode = in.flag();
        if (format > 1) {
            account.episodePolicy = in.textIfAny();
            account.episodeOpenedOn = in.date();
        }
        for (int n = in.integer(); n > 0; n--) {
            StepCodec.read(in, format, account.steps);
        }
        for (int n = in.integer(); n > 0; n--) {
            OpenCommand command = command(in, format);
            account.open.put(command.commandId(), command);
        }
    }

    private static OpenCommand command(StateInput in, byte format) {
        CommandId id = new CommandId(in.text());
        String customer = format < 3 ? null : in.textIfAny();
        return new OpenCommand(
                id,
                customer == null ? null : new CustomerId(customer),
                in.text(),
                in.text(),
                in.day(),
                in.day(),
                in.integer(),
                in.text());
    }
}
