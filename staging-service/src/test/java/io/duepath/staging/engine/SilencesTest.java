package io.duepath.staging.engine;

import static io.duepath.staging.engine.Expectation.DPD_1_30;
import static io.duepath.staging.engine.Expectation.asked;
import static io.duepath.staging.engine.Expectation.movedTo;
import static io.duepath.staging.engine.Expectation.silenced;
import static io.duepath.staging.engine.Expectation.withdrawn;

import io.duepath.model.command.Action;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.HoldKind;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.Step.Anchor;
import io.duepath.staging.policy.TreatmentPolicy;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The silence matrix of the design, cell by cell, for steps to come and for commands that are open. */
class SilencesTest {

    private static final List<Action> ACTIONS =
            List.of(Action.SMS, Action.MAIL, Action.CALL, Action.VISIT, Action.OFFER_PLAN, Action.LEGAL_ESCALATE);

    /** One row per ground, one column per action in the order of {@link #ACTIONS}: x is silent. */
    private static final List<String> MATRIX = List.of(
            "payment-holiday  x x x x x x",
            "dispute          x x x x x x",
            "breathing-space  x x x x x x",
            "insolvency       x x x x x x",
            "deceased         x x x x x x",
            "hardship         x . x x . x",
            "represented      x x x x x .",
            "cease-contact    x x x x x .",
            "legal-stay       . . . . . x",
            "promise          x x x x x x",
            "case             x x x x x .");

    static Stream<Arguments> cells() {
        return MATRIX.stream().flatMap(row -> {
            String[] words = row.split(" +", -1);
            return IntStream.range(0, ACTIONS.size())
                    .mapToObj(i -> Arguments.of(words[0], ACTIONS.get(i), words[i + 1].equals("x")));
        });
    }

    private static LoanStory.Beginning oneStep(Action action) {
        var step = new Step("step", Anchor.dpd(1), action, "t", 30, position -> true);
        return LoanStory.aLoan()
                .owing("300.00", "2026-01-01")
                .under(new TreatmentPolicy("test-1", new Terms(BucketLadder.DEFAULT, Tolerance.NONE), List.of(step)));
    }

    private static LoanStory.Told begin(LoanStory story, String ground) {
        return switch (ground) {
            case "promise" -> story.promised("x", "10.00", "2026-01-02", "2026-01-20");
            case "case" -> story.caseOpened("x");
            default ->
                story.held(
                        "x",
                        HoldKind.valueOf(ground.toUpperCase(Locale.ROOT).replace('-', '_')),
                        "2026-01-02",
                        "2026-01-20");
        };
    }

    private static WithdrawReason reason(String ground) {
        return switch (ground) {
            case "promise" -> WithdrawReason.PROMISE;
            case "case" -> WithdrawReason.CASE_OPEN;
            default -> WithdrawReason.HOLD;
        };
    }

    private static String cause(String ground) {
        return switch (ground) {
            case "promise" -> "promise-made:x/0";
            case "case" -> "case-opened:x";
            default -> "hold-placed:x/0";
        };
    }

    @ParameterizedTest(name = "{0} silences {1}: {2}")
    @MethodSource("cells")
    void aStepToComeWaits(String ground, Action action, boolean silent) {
        LoanStory story = oneStep(action).from("2026-01-01").expectNothing();

        begin(story, ground)
                .expectNothing()
                .onDay("2026-01-02")
                .expect(movedTo(DPD_1_30), silent ? silenced("e1/step", ground) : asked("e1/step"));
    }

    @ParameterizedTest(name = "{0} withdraws {1}: {2}")
    @MethodSource("cells")
    void anOpenCommandIsWithdrawn(String ground, Action action, boolean silent) {
        LoanStory story = oneStep(action).from("2026-01-02").expect(movedTo(DPD_1_30), asked("e1/step"));

        LoanStory.Told told = begin(story, ground);

        if (silent) {
            told.expect(withdrawn("e1/step", reason(ground)).by(cause(ground)));
        } else {
            told.expectNothing();
        }
    }
}
