package io.duepath.staging.engine;

import static io.duepath.staging.engine.PolicyStory.under;
import static io.duepath.staging.engine.PolicyStory.unregistered;
import static io.duepath.staging.engine.PolicyStory.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.HoldKind;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One test for each sentence of the selection rule. The loan is due on 2026-01-10: DPD 1 is 2026-01-11. */
class SelectionRuleTest {

    private static final String LADDER_OF_STEPS = """
            steps:
              - {id: one, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5}
              - {id: seven, at: {dpd: 7}, action: mail, template: t, expiresAfterDays: 5}
              - {id: fifteen, at: {dpd: 15}, action: sms, template: t, expiresAfterDays: 5}
              - {id: plan, at: {dpd: 10}, action: offer-plan, template: t, expiresAfterDays: 5}
              - {id: legal, at: {dpd: 12}, action: legal-escalate, expiresAfterDays: 5}
            """;

    @Test
    void aStepIsReachedOnTheFirstDayWithItsDpd() {
        var story = under(LADDER_OF_STEPS).on("2026-01-11");
        story.told();

        assertThat(story.on("2026-01-16").told()).isEmpty();
        assertThat(story.on("2026-01-17").told()).containsExactly("seven");
        assertThat(story.on("2026-01-18").told()).isEmpty();
    }

    @Test
    void theContactStepsOfTheNewestStepDayAreTakenAndOlderOnesAreOvertakenAfterSkippedDates() {
        assertThat(under(LADDER_OF_STEPS).on("2026-01-05").on("2026-01-18").told())
                .containsExactly("one overtaken", "seven");
    }

    @Test
    void theRuleIsTheSameForAnEventThatBringsManyStepsAtOnce() {
        var late = unregistered("L2", version("v1", "1970-01-01", LADDER_OF_STEPS));
        late.registered(Map.of()).on("2026-01-10").paid("R1", "300.00").on("2026-01-18");
        late.told();

        late.due(2, "2026-01-11");

        assertThat(late.told()).containsExactly("one overtaken", "seven");
    }

    @Test
    void theRuleIsTheSameForALateRegistration() {
        var story =
                unregistered("L1", version("v1", "1970-01-01", LADDER_OF_STEPS)).on("2026-01-18");
        assertThat(story.told()).containsExactly("one unregistered", "seven unregistered");

        assertThat(story.registered(Map.of()).told()).containsExactly("one overtaken", "seven");
    }

    @Test
    void contactStepsOfTheSameDayAreAllTaken() {
        var story = under("""
                steps:
                  - {id: a, at: {dpd: 7}, action: sms, template: t, expiresAfterDays: 5}
                  - {id: b, at: {dpd: 7}, action: mail, template: t, expiresAfterDays: 5}
                """);
        assertThat(story.on("2026-01-20").told()).containsExactly("a", "b");
    }

    @Test
    void offersAndLegalStepsAreEachTaken() {
        assertThat(under(LADDER_OF_STEPS).on("2026-01-25").told())
                .containsExactly("one overtaken", "seven overtaken", "plan", "legal", "fifteen");
    }

    @Test
    void aSilencedStepStaysReachedAndIsLookedAtOnTheFirstUnsilencedDay() {
        var story = under(LADDER_OF_STEPS).on("2026-01-05").held(HoldKind.DISPUTE, "2026-01-09", "2026-01-14");

        assertThat(story.on("2026-01-11").told()).containsExactly("one silenced dispute");
        assertThat(story.on("2026-01-13").told()).isEmpty();
        assertThat(story.on("2026-01-14").told()).containsExactly("one");
    }

    @Test
    void aConditionIsAskedOnceAndAFalseOneSpendsTheStep() {
        var story = under("""
                steps:
                  - {id: big, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5, when: arrears > 30000}
                """).due(2, "2026-01-12");

        assertThat(story.on("2026-01-11").told()).containsExactly("big condition-false");
        assertThat(story.on("2026-01-13").told()).isEmpty();
    }

    @Test
    void aConditionThatWaitsForTheEndOfASilenceIsAskedThen() {
        var story = under("""
                steps:
                  - {id: big, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5, when: arrears > 30000}
                """).due(2, "2026-01-12").held(HoldKind.DISPUTE, "2026-01-09", "2026-01-14");

        assertThat(story.on("2026-01-11").told()).containsExactly("big silenced dispute");
        assertThat(story.on("2026-01-14").told()).containsExactly("big");
    }

    @Test
    void aFailingConditionSpendsTheStepAndNamesWhatIsNotKnown() {
        var policy = version("v1", "1970-01-01", """
                attributes: {region: string}
                steps:
                  - {id: north, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5, when: attributes.region == "north"}
                """);

        assertThat(under(policy).on("2026-01-11").told())
                .containsExactly("north condition-failed attributes.region is not known");
        assertThat(unregistered("L1", policy)
                        .registered(Map.of("region", "north"))
                        .on("2026-01-11")
                        .told())
                .containsExactly("north");
        assertThat(unregistered("L1", policy)
                        .registered(Map.of("region", 7))
                        .on("2026-01-11")
                        .told())
                .containsExactly("north condition-failed attributes.region is not known");
    }

    @Test
    void aFollowingStepIsReachedSoManyDaysAfterTheCommand() {
        var story = under("""
                steps:
                  - {id: call, at: {dpd: 5}, action: call, template: t, expiresAfterDays: 9}
                  - {id: visit, at: {daysAfter: 3, step: call}, action: visit, template: t, expiresAfterDays: 9}
                """).on("2026-01-16");

        assertThat(story.told()).containsExactly("call");
        assertThat(story.on("2026-01-18").told()).isEmpty();
        assertThat(story.on("2026-01-19").told()).containsExactly("visit");
        assertThat(story.on("2026-01-20").told()).isEmpty();
    }

    @Test
    void aFollowingStepIsSpentWhereThereWasNoSuchCommandAndSoIsWhatFollowsIt() {
        var story = under("""
                steps:
                  - {id: call, at: {dpd: 5}, action: call, template: t, expiresAfterDays: 9, when: "false"}
                  - {id: z-visit, at: {daysAfter: 3, step: call}, action: visit, template: t, expiresAfterDays: 9}
                  - {id: a-mail, at: {daysAfter: 1, step: z-visit}, action: mail, template: t, expiresAfterDays: 9}
                """);

        assertThat(story.on("2026-01-15").told())
                .containsExactly(
                        "call condition-false", "z-visit anchor-not-taken call", "a-mail anchor-not-taken z-visit");
        assertThat(story.on("2026-02-20").told()).isEmpty();
    }

    @Test
    void aFollowingContactThatIsOlderThanAnotherIsOvertaken() {
        var story = under("""
                steps:
                  - {id: call, at: {dpd: 5}, action: call, template: t, expiresAfterDays: 30}
                  - {id: visit, at: {daysAfter: 3, step: call}, action: visit, template: t, expiresAfterDays: 9}
                  - {id: mail, at: {dpd: 12}, action: mail, template: t, expiresAfterDays: 9}
                """).on("2026-01-15");
        story.told();

        assertThat(story.on("2026-01-23").told()).containsExactly("mail", "visit overtaken");
    }

    @Test
    void anEarlierReminderOfTheSameInstalmentIsOvertaken() {
        var story = under("""
                steps:
                  - {id: week, at: {daysBeforeDue: 7}, action: sms, template: t, expiresAfterDays: 7}
                  - {id: day, at: {daysBeforeDue: 1}, action: sms, template: t, expiresAfterDays: 7}
                """);

        assertThat(story.on("2026-01-09").told()).containsExactly("week overtaken", "day");
    }

    @Test
    void stepsOfAnotherArmAreSpentAndOvertakeNothing() {
        String body = """
                experiment: {id: test-1, arms: {early: 1, late: 1}}
                steps:
                  - {id: sms, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5}
                  - {id: early-call, at: {dpd: 3}, action: call, template: t, expiresAfterDays: 5, arm: early}
                  - {id: late-call, at: {dpd: 4}, action: call, template: t, expiresAfterDays: 5, arm: late}
                """;
        var policy = version("v1", "1970-01-01", body);
        String early = "L1";
        for (int i = 2; !"early".equals(policy.armOf(early)); i++) {
            early = "L" + i;
        }

        var story = unregistered(early, policy).registered(Map.of()).on("2026-01-14");

        assertThat(story.told()).containsExactly("late-call other-arm early", "sms overtaken", "early-call");
    }

    @Test
    void stepsReachedBeforeTheFenceAreSpent() {
        var story = under("commandsFrom: 2026-01-17\n" + LADDER_OF_STEPS);

        assertThat(story.on("2026-01-16").told()).containsExactly("one before-fence 2026-01-17");
        assertThat(story.on("2026-01-17").told()).containsExactly("seven");
    }

    @Test
    void aBrokenPromiseReachesItsStepOnceInAnEpisode() {
        var story = under("""
                settleDays: 1
                steps:
                  - {id: one, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 1}
                  - {id: broken, at: {daysAfterBrokenPromise: 1}, action: call, template: t, expiresAfterDays: 9}
                """).on("2026-01-12");
        story.told();
        story.promised("100.00", "2026-01-15");
        story.told();

        assertThat(story.on("2026-01-17").told()).isEmpty();
        assertThat(story.on("2026-01-18").told()).containsExactly("broken");
        story.promised("50.00", "2026-01-19").on("2026-01-20");
        story.told();
        assertThat(story.on("2026-01-30").told()).isEmpty();
    }

    @Test
    void aPromiseKeptAfterAllTakesTheStepBack() {
        var story = under("""
                steps:
                  - {id: broken, at: {daysAfterBrokenPromise: 0}, action: call, template: t, expiresAfterDays: 9}
                """).on("2026-01-12").promised("100.00", "2026-01-15").on("2026-01-18");
        assertThat(story.told()).containsExactly("broken");

        story.fact(new RepaymentReceived(
                new LoanId("L1"),
                new RepaymentId("R1"),
                new BigDecimal("100.00"),
                PolicyStory.CNY,
                LocalDate.parse("2026-01-15"),
                List.of()));

        assertThat(story.told()).containsExactly("withdrawn ground-gone");
    }

    @Test
    void aPromiseBrokenBeforeTheEpisodeOpenedIsNoneOfItsBusiness() {
        var story = under("""
                steps:
                  - {id: broken, at: {daysAfterBrokenPromise: 0}, action: call, template: t, expiresAfterDays: 3}
                """).on("2026-01-12").promised("100.00", "2026-01-13").on("2026-01-16");
        assertThat(story.told()).containsExactly("broken");

        story.paid("R1", "300.00").due(2, "2026-02-10");
        assertThat(story.told()).containsExactly("withdrawn paid");

        assertThat(story.on("2026-02-20").told()).isEmpty();
    }

    @Test
    void anOpenCaseSilencesContactsOnlyWhereThePolicySaysSo() {
        String steps = """
                steps:
                  - {id: one, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5}
                """;

        assertThat(under(steps).on("2026-01-10").caseOpened().on("2026-01-11").told())
                .containsExactly("one silenced case");
        assertThat(under("caseSilencesContacts: false\n" + steps)
                        .on("2026-01-10")
                        .caseOpened()
                        .on("2026-01-11")
                        .told())
                .containsExactly("one");
    }
}
