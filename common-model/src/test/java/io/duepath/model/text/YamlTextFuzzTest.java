package io.duepath.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;

/** Any text is a document with lines for its places, or malformed with the line where. */
class YamlTextFuzzTest {

    @FuzzTest
    @Timeout(30)
    void parses(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            YamlText yaml = YamlText.parse(text);
            assertThat(yaml.root()).isNotNull();
            assertThat(yaml.line("/a/b/c")).isPositive();
        } catch (YamlText.Malformed refused) {
            assertThat(refused.line()).isNotNegative();
        }
    }
}
