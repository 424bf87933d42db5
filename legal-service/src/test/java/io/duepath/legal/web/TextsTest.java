package io.duepath.legal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.document.DeskField;
import io.duepath.legal.document.DocumentCard;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentObstacle;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.document.FieldProblem;
import io.duepath.legal.domain.CaseAction;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.domain.TaskKind;
import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Step;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages find a text for everything they may have to say, in both languages. */
class TextsTest {

    private static final Properties ENGLISH = read("texts.properties");
    private static final Properties CHINESE = read("texts_zh.properties");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z.]+)[(}]");

    private static Properties read(String name) {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(QueuePage.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static void add(Set<String> keys, String prefix, Object[] words) {
        Arrays.stream(words).map(word -> prefix + word).forEach(keys::add);
    }

    @Test
    void areThereForEveryWordOfTheCase() {
        Set<String> keys = new TreeSet<>();
        Arrays.stream(CaseState.values()).map(state -> "state." + state.name()).forEach(keys::add);
        Arrays.stream(CaseAction.values())
                .map(action -> "action." + action.name())
                .forEach(keys::add);
        Arrays.stream(Deadline.Status.values())
                .map(status -> "deadline." + status.name())
                .forEach(keys::add);
        add(keys, "step.", Step.values());
        add(keys, "guard.", Guard.values());
        add(keys, "asset.", AssetKind.values());
        add(keys, "task.", TaskKind.values());
        add(keys, "kind.", DocumentKind.values());
        add(keys, "field.", DeskField.values());
        add(keys, "fieldproblem.", FieldProblem.values());
        add(keys, "document.", DocumentCard.Status.values());
        add(keys, "evidence.", EvidenceUpload.KINDS.toArray());
        Arrays.stream(DocumentObstacle.values())
                .filter(obstacle -> obstacle != DocumentObstacle.NONE)
                .forEach(obstacle -> keys.add("obstacle." + obstacle));
        Packs.load(null, null).deadlines().forEach(rule -> keys.add("rule." + rule.id()));
        assertThat(ENGLISH.stringPropertyNames()).containsAll(keys);
        assertThat(CHINESE.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void areThereForEveryPage() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String page : List.of("layout", "queue", "case", "paper", "problem")) {
            try (var in = Objects.requireNonNull(QueuePage.class.getResourceAsStream(page + ".html"))) {
                KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(ENGLISH.stringPropertyNames()).containsAll(keys);
        assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }
}
