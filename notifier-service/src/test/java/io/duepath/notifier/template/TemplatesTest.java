package io.duepath.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.model.event.Channel;
import io.duepath.notifier.contact.Sent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    @Test
    void everyTemplateIsThereInEveryLanguageWithAVersion() {
        Templates templates = Templates.load();
        for (TemplateLanguage language : TemplateLanguage.values()) {
            for (TemplateName name : TemplateName.ALL) {
                assertThat(templates.find(language, name.name())).hasValueSatisfying(t -> {
                    assertThat(t.channel()).isEqualTo(name.channel());
                    assertThat(t.version()).matches("[0-9a-f]{12}");
                    assertThat(t.parts()).hasSameSizeAs(Part.of(name.channel()));
                });
            }
        }
    }

    @Test
    void aChangedTextHasAnotherVersion() {
        MessageTemplate one = Templates.load(r -> Optional.of("one"))
                .find(TemplateLanguage.ENGLISH, "due-soon")
                .orElseThrow();
        MessageTemplate two = Templates.load(r -> Optional.of("two"))
                .find(TemplateLanguage.ENGLISH, "due-soon")
                .orElseThrow();
        assertThat(one.version()).isNotEqualTo(two.version());
    }

    @ParameterizedTest
    @CsvSource({
        "{{lonaId}},unknown variables [lonaId]",
        "{{#nobody}}x{{/nobody}},unknown variables [nobody]",
        "{{>other}},unknown variables [>other]",
        "Dear {{customerName}},uses an optional variable without a section",
        "{{#loanId}}open,en/due-soon.sms.txt",
        "{{#customerName}}x{{/customerName}},writes nothing"
    })
    void aBrokenTextKeepsTheServiceFromStarting(String text, String problem) {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Templates.load(r -> Optional.of(r.equals("en/due-soon.sms.txt") ? text : "fine {{loanId}}")))
                .withMessageContaining("en/due-soon.sms.txt")
                .withMessageContaining(problem);
    }

    @Test
    void everyMissingTextIsNamedAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Templates.load(r -> Optional.empty()))
                .withMessageContaining("zh-CN/last-notice.mail.html is missing")
                .withMessageContaining("en/due-soon.sms.txt is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,CHINESE",
        "zh,CHINESE",
        "zh-Hant-TW,CHINESE",
        "ZH-cn,CHINESE",
        "en,ENGLISH",
        "en-GB,ENGLISH",
        "de,ENGLISH",
        "zha,ENGLISH"
    })
    void languagesFallBackByRule(String reader, TemplateLanguage language) {
        assertThat(TemplateLanguage.forReader(reader)).isEqualTo(language);
    }

    @Test
    void aLadderIsMadeOfTemplatesOfOtherChannels() {
        Templates templates = Templates.load();
        assertThat(templates.ladder(Map.of("overdue-gentle", List.of("overdue-gentle-mail", "call-arrears"))))
                .containsEntry(
                        "overdue-gentle",
                        List.of(new Sent(Channel.MAIL, "overdue-gentle-mail"), new Sent(Channel.CALL, "call-arrears")));
    }

    @ParameterizedTest
    @CsvSource({
        "overdue-gentle,nobody-wrote-this,there is no template",
        "nobody-wrote-this,call-arrears,there is no template",
        "overdue-gentle,overdue-reminder,is no fallback",
        "overdue-gentle-mail,due-soon,is no fallback"
    })
    void aLadderThatCannotBeClimbedKeepsTheServiceFromStarting(String first, String next, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Templates.load().ladder(Map.of(first, List.of(next))))
                .withMessageContaining(problem);
    }
}
