package io.duepath.gateways.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ReceiptOutcome;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class SmtpAnswerTest {

    @Test
    void aRefusedMailboxIsForEver() throws Exception {
        assertThat(SmtpAnswer.of(refusal(550))).isEqualTo(Handed.with(ReceiptOutcome.FAILED_PERMANENT, "smtp-550"));
    }

    @Test
    void aBusyMailboxIsForNow() throws Exception {
        Handed handed = SmtpAnswer.of(refusal(450));

        assertThat(handed).isEqualTo(Handed.with(ReceiptOutcome.FAILED_TEMPORARY, "smtp-450"));
        assertThat(handed.mayBeRepeated()).isTrue();
    }

    @Test
    void noAnswerAtAllIsNotTheOrdersFault() {
        var refused = new MailSendException("no", new ConnectException("refused"));

        assertThatThrownBy(() -> SmtpAnswer.of(refused)).isInstanceOf(UnreachableException.class);
    }

    private static MailSendException refusal(int code) throws Exception {
        var failed = new SendFailedException("invalid addresses");
        failed.setNextException(new SMTPAddressFailedException(
                new InternetAddress("someone@example.test"), "RCPT TO", code, code + " no"));
        return new MailSendException(Map.of("message", failed));
    }
}
