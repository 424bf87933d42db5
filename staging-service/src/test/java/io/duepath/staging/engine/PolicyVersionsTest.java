package io.duepath.staging.engine;

import static io.duepath.staging.engine.PolicyStory.under;
import static io.duepath.staging.engine.PolicyStory.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.ContactRequested;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.TreatmentPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a new version applies to whom, and from when. The loan is due on 2026-01-10. */
class PolicyVersionsTest {

    @Test
    void aNewToleranceThatTakesTheGroundAwayIsNoPayment() {
        String steps = "steps: [{id: one, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 30}]\n";
        PolicyStory story = PolicyStory.under(
                        PolicyStory.version("v1", "1970-01-01", steps),
                        PolicyStory.version("v2", "2026-01-20", "tolerance: {percent: 10}\n" + steps))
                .on("2026-01-10")
                .paid("R1", "280.00")
                .on("2026-01-11");
        assertThat(story.told()).containsExactly("one");

        assertThat(story.on("2026-01-25").told()).containsExactly("withdrawn ground-gone");
    }

    private static final TreatmentPolicy OLD = version("old", "1970-01-01", """
            steps:
              - {id: before, at: {daysBeforeDue: 3}, action: sms, template: t, expiresAfterDays: 5}
              - {id: five, at: {dpd: 5}, action: sms, template: t, expiresAfterDays: 5}
              - {id: twenty, at: {dpd: 20}, action: call, template: t, expiresAfterDays: 5}
            """);
    private static final TreatmentPolicy NEW = version("new", "2026-01-20", """
            ladder: [{bucket: EARLY, from: 1, to: 8}, {bucket: LATE, from: 9}]
            tolerance: {absolute: {CNY: "100.00"}}
            steps:
              - {id: before, at: {daysBeforeDue: 5}, action: sms, template: t, expiresAfterDays: 5}
              - {id: two, at: {dpd: 2}, action: mail, template: t, expiresAfterDays: 5}
            """);

    @Test
    void anEpisodeKeepsTheStepsOfTheVersionInForceWhenItOpened() {
        var story = under(OLD, NEW).on("2026-01-11").on("2026-01-15").on("2026-01-21");
        story.told();

        story.on("2026-01-30");

        assertThat(story.said())
                .filteredOn(ContactRequested.class::isInstance)
                .singleElement()
                .satisfies(m -> {
                    assertThat(((ContactRequested) m).step()).isEqualTo("twenty");
                    assertThat(((ContactRequested) m).policyVersion()).isEqualTo("old");
                });
    }

    @Test
    void theNextEpisodeFollowsTheNewVersion() {
        var story = under(OLD, NEW)
                .on("2026-01-11")
                .on("2026-01-21")
                .paid("R1", "300.00")
                .due(2, "2026-02-10");
        story.told();

        story.on("2026-02-12");

        assertThat(story.account().episodePolicy).isEqualTo("new");
        assertThat(story.told()).containsExactly("two");
    }

    @Test
    void theLadderAppliesToEveryOverdueLoanFromItsDate() {
        var story = under(OLD, NEW).on("2026-01-16");
        story.moves();

        assertThat(story.on("2026-01-19").moves()).isEmpty();
        assertThat(story.on("2026-01-20").moves()).containsExactly("2026-01-20 LATE");
    }

    @Test
    void aTransitionByANewLadderIsDatedByTheVersionEvenIfItsTickWasSkipped() {
        var story = under(OLD, NEW).on("2026-01-16");
        story.moves();

        assertThat(story.on("2026-01-25").moves()).containsExactly("2026-01-20 LATE");
    }

    @Test
    void theToleranceAppliesFromItsDate() {
        var story = under(OLD, NEW).on("2026-01-16").paid("R1", "210.00");
        story.moves();

        assertThat(story.on("2026-01-20").moves()).containsExactly("2026-01-20 CURRENT");
        assertThat(story.account().inEpisode).isFalse();
    }

    @Test
    void aLoanThatWasMetByToleranceIsLookedAtAgainWhenTheToleranceGoes() {
        var generous = version("generous", "1970-01-01", """
                tolerance: {percent: 50}
                steps:
                  - {id: one, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5}
                """);
        var story = under(generous, NEW).on("2026-01-09").paid("R1", "190.00").on("2026-01-15");
        assertThat(story.moves()).isEmpty();

        assertThat(story.on("2026-01-20").moves()).containsExactly("2026-01-20 LATE");
    }

    @Test
    void aReminderBelongsToTheVersionInForceOnItsOwnDate() {
        var story = under(OLD, NEW).due(2, "2026-01-24").due(3, "2026-02-24").on("2026-01-06");
        story.told();
        story.on("2026-01-18").on("2026-01-20");
        assertThat(story.told())
                .as("five days before is 2026-01-19, when the new version was not in force; three days is not the old"
                        + " one's any more")
                .noneMatch(t -> t.startsWith("before"));

        assertThat(story.on("2026-02-19").said())
                .filteredOn(ContactRequested.class::isInstance)
                .filteredOn(m -> ((ContactRequested) m).step().equals("before"))
                .singleElement()
                .satisfies(m -> {
                    assertThat(((ContactRequested) m).occasion()).isEqualTo("i3");
                    assertThat(((ContactRequested) m).policyVersion()).isEqualTo("new");
                });
    }

    @Test
    void aVersionAddedLaterIsSeenOnceTheNextActionIsFoundAnew() {
        var before = under(OLD).on("2026-01-16");
        var account = before.account();
        assertThat(account.nextAction).isEqualTo("2026-01-30");

        new Staging(new PolicyBook(List.of(OLD, NEW))).reschedule(account);

        assertThat(account.nextAction).isEqualTo("2026-01-20");
    }
}
