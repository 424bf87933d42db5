package io.duepath.gateways.delivery;

import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.Verdict;
import io.duepath.model.event.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an order may be carried out.
 *
 * @param expiresOn its last day
 * @param validUntil from when on its hours are over; null if the gate set no end
 */
public record Terms(
        Channel channel, LocalDate expiresOn, @Nullable Instant validUntil) {

    /**
     * The terms of a message.
     *
     * @throws IllegalArgumentException for an order to a desk
     */
    public static Terms of(ChannelCommand order) {
        if (order instanceof MailRequested mail) {
            return of(Channel.MAIL, mail.expiresOn(), mail.verdict());
        }
        if (order instanceof SmsRequested sms) {
            return of(Channel.SMS, sms.expiresOn(), sms.verdict());
        }
        throw new IllegalArgumentException("not a message");
    }

    private static Terms of(Channel channel, LocalDate expiresOn, Verdict verdict) {
        return new Terms(channel, expiresOn, verdict.validUntil());
    }

    /** What to report instead of sending, if it is too late. */
    public Optional<Handed.Ended> over(Instant now, ZoneId zone) {
        if (!now.isBefore(lastDayEnds(zone))) {
            return Optional.of(new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "expired"));
        }
        return validUntil != null && !now.isBefore(validUntil)
                ? Optional.of(new Handed.Ended(ReceiptOutcome.FAILED_TEMPORARY, "too-late"))
                : Optional.empty();
    }

    /** The first moment at which it must not reach the person any more. */
    public Instant end(ZoneId zone) {
        Instant dayEnds = lastDayEnds(zone);
        return validUntil != null && validUntil.isBefore(dayEnds) ? validUntil : dayEnds;
    }

    private Instant lastDayEnds(ZoneId zone) {
        return expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
