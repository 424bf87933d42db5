package io.duepath.legal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.DeskField;
import io.duepath.legal.document.DocumentCard;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentObstacle;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.document.FieldProblem;
import io.duepath.legal.domain.CaseAction;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CustomerStop;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.domain.TaskKind;
import io.duepath.legal.domain.WhyNot;
import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.LoanFact;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages find a text for everything they may have to say, in both languages. */
class TextsTest {

    private static final Properties ENGLISH = read("texts.properties");
    private static final Properties CHINESE = read("texts_zh.properties");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z.]+)[(}]");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Names that are written the same in Chinese. */
    private static final String NAMES =
            "DuePath|PDF|PNG|JPEG|ZIP|MB|SHA-256|Debian|fonts-wqy-microhei|duepath\\.legal\\.font";

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

    private static Object[] codes(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> Speech.code(constant.name()))
                .toArray();
    }

    @Test
    void sayInEnglishWhatTheRulesThemselvesSay() {
        for (WhyNot why : WhyNot.values()) {
            List<String> places = IntStream.range(0, why.words().size())
                    .mapToObj(i -> "{" + i + "}")
                    .toList();
            assertThat(ENGLISH.getProperty("why." + Speech.code(why.name()))).isEqualTo(why.say(places));
        }
        Packs.load(null, null)
                .deadlines()
                .forEach(rule -> assertThat(ENGLISH.getProperty("consequence." + rule.id()))
                        .isEqualTo(rule.consequence()));
    }

    @Test
    void nameTheSameThingsInBothLanguagesAndLeaveNoEnglishInTheChinese() {
        assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        ENGLISH.stringPropertyNames().forEach(key -> {
            assertThat(places(CHINESE, key)).as(key).isEqualTo(places(ENGLISH, key));
            assertThat(CHINESE.getProperty(key).replaceAll(NAMES, "")).as(key).doesNotContainPattern("[A-Za-z]");
        });
    }

    private static Set<String> places(Properties texts, String key) {
        return PLACE.matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
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
        add(keys, "milestone.", Milestone.values());
        add(keys, "hold.", HoldKind.values());
        keys.add("hold." + CustomerStop.UNREADABLE);
        add(keys, "reason.", WithdrawReason.values());
        add(keys, "close.", CloseReason.values());
        add(
                keys,
                "fact.",
                Stream.of(LoanFact.class.getPermittedSubclasses())
                        .map(fact -> fact.getSimpleName()
                                .replaceAll("(?<=.)([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT))
                        .toArray());
        add(keys, "why.", codes(WhyNot.values()));
        add(keys, "flaw.", codes(EvidenceUpload.Flaw.values()));
        add(keys, "unprintable.", codes(CannotPrintException.Problem.values()));
        Packs.load(null, null).deadlines().forEach(rule -> {
            keys.add("rule." + rule.id());
            keys.add("consequence." + rule.id());
            keys.add("owner." + rule.owner());
        });
        assertThat(ENGLISH.stringPropertyNames()).containsAll(keys);
        assertThat(CHINESE.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void areThereForEveryPage() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String page : List.of("layout", "queue", "case", "fields", "paper", "problem")) {
            try (var in = Objects.requireNonNull(QueuePage.class.getResourceAsStream(page + ".html"))) {
                KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(ENGLISH.stringPropertyNames()).containsAll(keys);
        assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }
}
