package io.duepath.gateways.mail;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ReceiptOutcome;
import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads a mail server's reply code out of what the library throws: 5xx is for ever, 4xx for now, none is no server. */
final class SmtpAnswer {

    private SmtpAnswer() {}

    static Handed of(MailException failure) {
        OptionalInt code = code(failure);
        if (code.isEmpty()) {
            throw new UnreachableException("the mail server does not answer");
        }
        return Handed.with(
                code.getAsInt() >= 500 ? ReceiptOutcome.FAILED_PERMANENT : ReceiptOutcome.FAILED_TEMPORARY,
                "smtp-" + code.getAsInt());
    }

    private static OptionalInt code(MailException failure) {
        if (failure instanceof MailSendException send) {
            for (Exception cause : send.getFailedMessages().values()) {
                OptionalInt code = code(cause);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return code(failure.getCause());
    }

    /** The first reply code on the chain of causes, along {@code getNextException} as mail has it. */
    private static OptionalInt code(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = next(at)) {
            int code = at instanceof SMTPAddressFailedException e
                    ? e.getReturnCode()
                    : at instanceof SMTPSendFailedException e
                            ? e.getReturnCode()
                            : at instanceof SMTPSenderFailedException e ? e.getReturnCode() : 0;
            if (code >= 400) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException e && e.getNextException() != null
                ? e.getNextException()
                : failure.getCause();
    }
}
