package io.duepath.gateways.mail;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ReceiptOutcome;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Reads a mail server's reply code out of what the library throws: 5xx is for ever, 4xx for now. None is no server, and
 * one about the sender or the account would have met any order.
 */
final class SmtpAnswer {

    private static final Set<Integer> OF_THE_ACCOUNT = Set.of(530, 534, 535, 538);

    private SmtpAnswer() {}

    /**
     * What a failure says of the order.
     *
     * @throws UnreachableException if it says nothing of it, but that the server or the account is not in order
     */
    static Handed of(MailException failure) {
        Reply reply = reply(failure).orElseThrow(() -> new UnreachableException("the mail server does not answer"));
        if (reply.ofTheAccount()) {
            throw new UnreachableException("the mail server does not accept the sender, smtp-" + reply.code());
        }
        return new Handed.Ended(
                reply.code() >= 500 ? ReceiptOutcome.FAILED_PERMANENT : ReceiptOutcome.FAILED_TEMPORARY,
                "smtp-" + reply.code());
    }

    private static Optional<Reply> reply(MailException failure) {
        if (failure instanceof MailSendException send) {
            for (Exception cause : send.getFailedMessages().values()) {
                Optional<Reply> reply = reply(cause);
                if (reply.isPresent()) {
                    return reply;
                }
            }
        }
        return reply(failure.getCause());
    }

    /** The first reply on the chain of causes, along {@code getNextException} as mail has it. */
    private static Optional<Reply> reply(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = next(at)) {
            Reply reply = replyOf(at);
            if (reply.code() >= 400) {
                return Optional.of(reply);
            }
        }
        return Optional.empty();
    }

    private static Reply replyOf(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return new Reply(address.getReturnCode(), false);
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return new Reply(sender.getReturnCode(), sender.getReturnCode() >= 500);
        }
        return failure instanceof SMTPSendFailedException send
                ? new Reply(send.getReturnCode(), OF_THE_ACCOUNT.contains(send.getReturnCode()))
                : new Reply(0, false);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException e && e.getNextException() != null
                ? e.getNextException()
                : failure.getCause();
    }

    private record Reply(int code, boolean ofTheAccount) {}
}
