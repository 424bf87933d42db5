package io.duepath.gateways.mail;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.ReceiptOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Hands mails to a mail server. What the server accepts counts as delivered, with the detail {@code accepted}: SMTP knows
 * no more. The Message-ID follows from the command id, so that a mail sent again after a crash is known as the same.
 */
public final class SmtpCarrier implements Carrier<MailRequested> {

    private final JavaMailSender sender;
    private final String from;

    /**
     * Makes a carrier.
     *
     * @param from the sender's address; its domain also goes into each Message-ID
     */
    public SmtpCarrier(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void ready() {
        // Each mail has its own connection.
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Handed hand(MailRequested order, Instant end) {
        MimeMessage message;
        try {
            message = message(order);
        } catch (AddressException e) {
            return new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "address-invalid");
        } catch (MessagingException e) {
            return new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "message-invalid");
        }
        try {
            sender.send(message);
            return new Handed.Ended(ReceiptOutcome.DELIVERED, "accepted");
        } catch (MailAuthenticationException e) {
            throw new UnreachableException("the mail server does not accept the account");
        } catch (MailException e) {
            return SmtpAnswer.of(e);
        }
    }

    private MimeMessage message(MailRequested order) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(sender.createMimeMessage(), messageId(order));
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(from);
        helper.setTo(order.address());
        helper.setSubject(order.subject());
        helper.setText(order.text(), order.html());
        message.setHeader("Content-Language", order.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String messageId(MailRequested order) {
        return "<" + order.commandId().value() + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** Keeps its own Message-ID where the library would make up a new one at each sending. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(MimeMessage like, String id) throws MessagingException {
            super(like.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
