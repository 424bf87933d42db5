package io.duepath.gateways.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ReceiptOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class SmtpAnswerTest {

    private static final InternetAddress SOMEONE = new InternetAddress();

    @Test
    void aRefusedMailboxIsForEver() {
        assertThat(SmtpAnswer.of(refusal(550)))
                .isEqualTo(new Handed.Ended(ReceiptOutcome.FAILED_PERMANENT, "smtp-550"));
    }

    @Test
    void aBusyMailboxIsForNow() {
        assertThat(SmtpAnswer.of(refusal(450)))
                .isEqualTo(new Handed.Ended(ReceiptOutcome.FAILED_TEMPORARY, "smtp-450"));
    }

    @Test
    void noAnswerAtAllIsNotTheOrdersFault() {
        var refused = new MailSendException("no", new ConnectException("refused"));

        assertThatThrownBy(() -> SmtpAnswer.of(refused)).isInstanceOf(UnreachableException.class);
    }

    @Test
    void aRefusedSenderIsNotTheOrdersFault() {
        var refused = failure(new SMTPSenderFailedException(SOMEONE, "MAIL FROM", 553, "553 no"));

        assertThatThrownBy(() -> SmtpAnswer.of(refused)).isInstanceOf(UnreachableException.class);
    }

    private static MailSendException refusal(int code) {
        return failure(new SMTPAddressFailedException(SOMEONE, "RCPT TO", code, code + " no"));
    }

    private static MailSendException failure(MessagingException cause) {
        var failed = new SendFailedException("invalid addresses");
        failed.setNextException(cause);
        return new MailSendException(Map.of("message", failed));
    }
}
