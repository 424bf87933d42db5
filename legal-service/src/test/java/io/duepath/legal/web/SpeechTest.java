package io.duepath.legal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.domain.CaseAction;
import io.duepath.legal.domain.CaseEntry;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CustomerStop;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.domain.Refusal;
import io.duepath.legal.domain.Stay;
import io.duepath.legal.domain.TaskKind;
import io.duepath.legal.domain.WhyNot;
import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.HoldKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What codes become for a reader: every one of them is words, and in Chinese no letter is left. */
class SpeechTest {

    private static final ProcedurePack PACK = Packs.cnAuto();
    private static final Speech CHINESE = new Speech(Tongue.ZH, PACK.items());
    private static final Speech ENGLISH = new Speech(Tongue.EN, PACK.items());
    private static final LocalDate DAY = LocalDate.parse("2026-04-02");

    private static void assertChinese(String said) {
        assertThat(said).containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Za-z?{}]");
    }

    private static List<String> words(WhyNot.Word word) {
        return switch (word) {
            case PLAIN -> List.of("2026-04-02");
            case ITEMS -> List.of("contract, ledger");
            case STEP -> names(Step.values());
            case STATE -> Stream.of(CaseState.values()).map(CaseState::wireName).toList();
            case MILESTONE -> names(Milestone.values());
            case RULE -> PACK.deadlines().stream().map(rule -> rule.id()).toList();
            case HOLD ->
                Stream.concat(names(HoldKind.values()).stream(), Stream.of(CustomerStop.UNREADABLE))
                        .toList();
            case REASON -> names(WithdrawReason.values());
            case CAUSE -> List.of("time", "loan-closed:paid-off/2026-04-07", "hold-placed:7/0", "loan-released");
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource(WhyNot.class)
    void saysEveryRefusalWithEveryWordItMayName(WhyNot why) {
        int most =
                why.words().stream().mapToInt(word -> words(word).size()).max().orElse(1);
        for (int i = 0; i < most; i++) {
            int turn = i;
            List<String> arguments = why.words().stream()
                    .map(word -> words(word).get(turn % words(word).size()))
                    .toList();
            var refusal = new Refusal(Guard.STATE, why, arguments);
            assertChinese(CHINESE.why(refusal));
            assertThat(ENGLISH.why(refusal)).isNotBlank().doesNotContain("{");
        }
    }

    private static List<String> causes(CaseAction action) {
        return switch (action) {
            case PROPOSED, APPROVED, REFUSED -> names(Step.values());
            case RECORDED -> names(Milestone.values());
            case FILED -> PACK.items().stream().map(item -> item.id()).toList();
            case ASSET_ADDED -> names(AssetKind.values());
            case TASK_DONE -> names(TaskKind.values());
            case DOCUMENT_APPROVED -> names(DocumentKind.values());
            case OPENED, FIGURES_UPDATED, STAYED, ENDED, WITHDRAWN -> words(WhyNot.Word.CAUSE);
        };
    }

    private static List<String> reasons(CaseAction action) {
        return switch (action) {
            case OPENED -> List.of("91");
            case FIGURES_UPDATED -> List.of("revision-3");
            case STAYED, ENDED, WITHDRAWN -> names(WithdrawReason.values());
            default -> List.of("recorded", "approved");
        };
    }

    @ParameterizedTest
    @EnumSource(CaseAction.class)
    void saysEveryLineOfAHistory(CaseAction action) {
        for (String cause : causes(action)) {
            for (String reason : reasons(action)) {
                var entry = new CaseEntry(action, DAY, CaseEntry.STAGING, reason, cause, "2026-01");
                assertChinese(CHINESE.what(entry));
                assertChinese(CHINESE.because(entry));
                assertChinese(CHINESE.actor(entry.actor()));
            }
        }
    }

    @Test
    void leavesWhatPeopleWroteAsItStands() {
        var entry = new CaseEntry(CaseAction.APPROVED, DAY, "Li Na", "read it, agreed", "file-suit", "2026-01");
        assertThat(CHINESE.because(entry)).isEqualTo("read it, agreed");
        assertThat(CHINESE.actor(entry.actor())).isEqualTo("Li Na");
    }

    @ParameterizedTest
    @CsvSource({"hold, 自 2026-04-02 起因限制中止：设置限制 H-1/0", "promise, 自 2026-04-02 起因还款承诺中止：设置限制 H-1/0"})
    void saysWhatStopsACase(String reason, String said) {
        assertThat(CHINESE.stay(new Stay(DAY, reason, "hold-placed:H-1/0"))).contains("2026-04-02", "设置限制 H-1/0");
        assertThat(CHINESE.text("why.stopped", DAY, CHINESE.text("reason." + reason), "设置限制 H-1/0"))
                .isEqualTo(said);
    }

    @Test
    void saysWhatHappensIfNobodyActsUnlessThePackSaysIt() {
        PACK.deadlines().forEach(rule -> {
            assertChinese(CHINESE.consequence(deadline(rule.id(), rule.consequence(), rule.owner())));
            assertChinese(CHINESE.owner(deadline(rule.id(), rule.consequence(), rule.owner())));
        });
        assertThat(CHINESE.consequence(deadline("appeal", "another law", "clerk")))
                .isEqualTo("another law");
        assertThat(CHINESE.owner(deadline("appeal", "another law", "clerk"))).isEqualTo("clerk");
    }

    private static Deadline deadline(String rule, String consequence, String owner) {
        return new Deadline(
                "id",
                rule,
                "",
                Milestone.CASE_OPENED,
                DAY,
                DAY,
                "CN",
                owner,
                consequence,
                Deadline.Status.OPEN,
                null,
                List.of());
    }

    @Test
    void saysWhyAPaperCannotBePrinted() {
        var problem = new CannotPrintException(
                CannotPrintException.Problem.NO_CHARACTERS, "U+20000", "the font lacks characters");
        assertThat(CHINESE.unprintable(problem)).contains("字体缺少", "U+20000");
        assertThat(Objects.requireNonNull(problem.getMessage())).isNotBlank();
    }
}
