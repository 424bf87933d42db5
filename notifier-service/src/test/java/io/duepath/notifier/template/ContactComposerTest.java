package io.duepath.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duepath.model.command.Action;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.Verdict;
import io.duepath.model.event.Channel;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.notifier.contact.Release;
import io.duepath.notifier.contact.UncomposableException;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.gate.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactComposerTest {

    private static final AddressCipher CIPHER = AddressCipher.ofKeyset(AddressCipher.newKeyset());

    private final ContactComposer composer = new ContactComposer(Templates.load(), CIPHER::decrypt, "Lender");

    @Test
    void writesAChineseTextMessageWithEverythingTheGatewayNeeds() {
        SmsRequested sms =
                (SmsRequested) composer.compose(release(Commands.sms("a", "c"), Persons.reachable("c"), Channel.SMS));
        assertThat(sms.text()).isEqualTo("【Lender】您的贷款loan-a已逾期12天，逾期金额3,456.00元。如已还款，请忽略本短信；如有困难，请与我们联系。");
        assertThat(sms.address()).isEqualTo("+8613800000000");
        assertThat(sms.language()).isEqualTo("zh-CN");
        assertThat(sms.encoding()).isEqualTo(SmsText.UCS_2);
        assertThat(sms.segments()).isEqualTo(1);
    }

    @Test
    void remindsOfAnInstalmentInEnglish() {
        SmsRequested sms = (SmsRequested) composer.compose(release(
                Commands.of("a", "c", Action.SMS, "due-soon").withInstalment(),
                Persons.reachable("c").named("Ann Lee").reading("fr"),
                Channel.SMS));
        assertThat(sms.text())
                .isEqualTo("Lender: Dear Ann Lee, CNY 1,234.50 of your loan loan-a is due on 3 February 2026."
                        + " If you have paid already, please ignore this message.");
        assertThat(sms.language()).isEqualTo("en");
        assertThat(sms.encoding()).isEqualTo(SmsText.GSM_7);
    }

    @Test
    void escapesHtmlInHtmlOnly() {
        MailRequested mail = (MailRequested) composer.compose(release(
                Commands.of("a", "c", Action.MAIL, "last-notice"),
                Persons.reachable("c").named("<b>Ann</b> & Co").reading("en"),
                Channel.MAIL));
        assertThat(mail.html())
                .contains("Dear &lt;b&gt;Ann&lt;/b&gt; &amp; Co,")
                .doesNotContain("<b>");
        assertThat(mail.text()).contains("Dear <b>Ann</b> & Co,").contains("Overdue since: 19 January 2026");
        assertThat(mail.subject()).isEqualTo("Your loan loan-a: last notice before further steps");
    }

    @Test
    void aNameCannotAddLines() {
        CallRequested call = (CallRequested) composer.compose(release(
                Commands.of("a", "c", Action.CALL, "call-arrears"),
                Persons.reachable("c").named("Ann\r\nBcc: x").reading("en"),
                Channel.CALL));
        assertThat(call.text()).startsWith("Call about loan loan-a of Ann  Bcc: x.\n");
    }

    @Test
    void aTextThatLacksWhatARuleDemandsIsNotSent() {
        Conditions demand =
                new Conditions(Map.of(), List.of(), List.of("creditor", "optout_line"), List.of(), List.of());
        Release release = release(Commands.sms("a", "c"), Persons.reachable("c"), Channel.SMS, demand);
        assertThatExceptionOfType(UncomposableException.class)
                .isThrownBy(() -> composer.compose(release))
                .satisfies(e -> assertThat(e.reason()).isEqualTo("content-lacks-optout-line"));
    }

    @Test
    void aTextThatMustNotTellTheDebtIsNotSent() {
        Conditions silence = new Conditions(Map.of(), List.of("debt"), List.of(), List.of(), List.of());
        Release release = release(Commands.sms("a", "c"), Persons.reachable("c"), Channel.SMS, silence);
        assertThatExceptionOfType(UncomposableException.class)
                .isThrownBy(() -> composer.compose(release))
                .satisfies(e -> assertThat(e.reason()).isEqualTo("content-tells-debt"));
    }

    @Test
    void anAddressSealedForSomebodyElseIsNotOpened() {
        Release release = release(Commands.sms("a", "somebody-else"), Persons.reachable("c"), Channel.SMS);
        assertThatExceptionOfType(UncomposableException.class)
                .isThrownBy(() -> composer.compose(release))
                .satisfies(e -> assertThat(e.reason()).isEqualTo("address-unreadable"));
    }

    private static Release release(Commands command, Persons person, Channel channel) {
        return release(command, person, channel, Conditions.NONE);
    }

    private static Release release(Commands command, Persons person, Channel channel, Conditions conditions) {
        CustomerContactUpdated closed = CIPHER.seal(person.fact());
        return new Release(
                command.request(),
                channel,
                command.template(),
                closed,
                closed.endpoints().stream()
                        .filter(e -> e.channel() == channel)
                        .findFirst()
                        .orElseThrow(),
                new Verdict("allow", List.of("DP-DATA"), Map.of("default", 1), Instant.EPOCH, null, Map.of()),
                conditions);
    }
}
