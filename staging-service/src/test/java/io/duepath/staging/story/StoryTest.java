package io.duepath.staging.story;

import static io.duepath.staging.story.StoryField.ACTION;
import static io.duepath.staging.story.StoryField.COMMAND;
import static io.duepath.staging.story.StoryField.DETAIL;
import static io.duepath.staging.story.StoryField.OCCASION;
import static io.duepath.staging.story.StoryField.REASON;
import static io.duepath.staging.story.StoryField.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-10");

    @Test
    void keepsTheNewestEntries() {
        Story story = Story.NONE;
        for (int day = 0; day < 10; day++) {
            story = story.plus(StoryEntry.of(DAY.plusDays(day), StoryKind.MOVED), 3);
        }
        assertThat(story.entries())
                .extracting(StoryEntry::date)
                .containsExactly(DAY.plusDays(7), DAY.plusDays(8), DAY.plusDays(9));
    }

    @Test
    void becomesShorterWithTheFirstEntryAfterItsLengthWasLowered() {
        Story story = Story.NONE;
        for (int day = 0; day < 10; day++) {
            story = story.plus(StoryEntry.of(DAY.plusDays(day), StoryKind.MOVED), 10);
        }
        assertThat(story.plus(StoryEntry.of(DAY, StoryKind.PARKED), 2).entries())
                .extracting(StoryEntry::kind)
                .containsExactly(StoryKind.MOVED, StoryKind.PARKED);
    }

    @Test
    void staysEmptyAtLengthZero() {
        assertThat(Story.NONE.plus(StoryEntry.of(DAY, StoryKind.MOVED), 0)).isEqualTo(Story.NONE);
    }

    @Test
    void tellsOnceThatAStepIsStillNotTakenForTheSameReason() {
        Story once = Story.NONE.plus(silence(DAY, "sms", "silenced", "promise"), 60);
        Story story = once;
        for (int day = 1; day < 400; day++) {
            story = story.plus(silence(DAY.plusDays(day), "sms", "silenced", "promise"), 60);
        }
        assertThat(story).isEqualTo(once);
    }

    @Test
    void tellsEveryChangeOfTheReason() {
        Story story = Story.NONE
                .plus(silence(DAY, "sms", "silenced", "promise"), 60)
                .plus(silence(DAY, "mail", "silenced", "promise"), 60)
                .plus(silence(DAY, "sms", "silenced", "dispute"), 60)
                .plus(silence(DAY, "sms", "silenced", "promise"), 60)
                .plus(silence(DAY, "sms", "overtaken", null), 60);
        assertThat(story.entries()).hasSize(5);
    }

    @Test
    void tellsASilenceAgainIfTheStepWasTakenInBetween() {
        Story story = Story.NONE
                .plus(silence(DAY, "sms", "silenced", "promise"), 60)
                .plus(
                        StoryEntry.of(DAY, StoryKind.REQUESTED)
                                .with(OCCASION, "e1")
                                .with(STEP, "sms"),
                        60)
                .plus(silence(DAY, "sms", "silenced", "promise"), 60);
        assertThat(story.entries()).hasSize(3);
    }

    @Test
    void namesTheStepOfACommandThatIsWithdrawn() {
        Story story = Story.NONE
                .plus(
                        StoryEntry.of(DAY, StoryKind.REQUESTED)
                                .with(COMMAND, "c1")
                                .with(ACTION, "sms")
                                .with(OCCASION, "e1")
                                .with(STEP, "dpd-1-sms"),
                        60)
                .plus(StoryEntry.of(DAY, StoryKind.WITHDRAWN).with(COMMAND, "c1"), 60)
                .plus(StoryEntry.of(DAY, StoryKind.WITHDRAWN).with(COMMAND, "c0"), 60);
        assertThat(story.entries())
                .extracting(e -> e.get(ACTION) + " " + e.get(STEP))
                .containsExactly("sms dpd-1-sms", "sms dpd-1-sms", "null null");
    }

    @Test
    void endsWithTheDayThatIsAskedFor() {
        Story story = Story.NONE
                .plus(StoryEntry.of(DAY, StoryKind.MOVED), 60)
                .plus(StoryEntry.of(DAY.plusDays(1), StoryKind.MOVED), 60);
        assertThat(story.upTo(DAY).entries()).hasSize(1);
        assertThat(story.upTo(DAY.minusDays(1)).entries()).isEmpty();
    }

    @Test
    void holdsNoTextThatIsLongerThanItsBound() {
        assertThat(StoryEntry.of(DAY, StoryKind.PARKED)
                        .with(DETAIL, "x".repeat(5000))
                        .get(DETAIL))
                .hasSize(200);
    }

    @Test
    void everyKindAndFieldHasACodeAndANameOfItsOwn() {
        List<StoryField> fields = Arrays.asList(StoryField.values());
        assertThat(fields).extracting(StoryField::code).doesNotHaveDuplicates();
        assertThat(fields).extracting(StoryField::title).doesNotHaveDuplicates();
        assertThat(fields).allMatch(field -> StoryField.of(field.code()).equals(field));
        assertThat(StoryKind.values())
                .allMatch(kind -> StoryKind.of(kind.code()).equals(kind));
    }

    private static StoryEntry silence(LocalDate day, String step, String reason, String detail) {
        return StoryEntry.of(day, StoryKind.NOT_TAKEN)
                .with(OCCASION, "e1")
                .with(STEP, step)
                .with(REASON, reason)
                .with(DETAIL, detail);
    }
}
