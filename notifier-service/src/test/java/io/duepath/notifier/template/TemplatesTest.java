package io.duepath.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
}
