package io.duepath.staging.story;

import static io.duepath.staging.story.StoryField.ACTION;
import static io.duepath.staging.story.StoryField.COMMAND;
import static io.duepath.staging.story.StoryField.DETAIL;
import static io.duepath.staging.story.StoryField.OCCASION;
import static io.duepath.staging.story.StoryField.REASON;
import static io.duepath.staging.story.StoryField.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-10");

    /** What was told so far, oldest first. */
    private record Told(List<StoryEntry> entries) {

        static final Told NOTHING = new Told(List.of());

        Told plus(StoryEntry entry) {
            List<StoryEntry> newestFirst = new ArrayList<>(entries);
            Collections.reverse(newestFirst);
            return new Told(Stream.concat(entries.stream(), Story.news(entry, newestFirst::stream).stream())
                    .toList());
        }
    }

    @Test
    void tellsOnceThatAStepIsStillNotTakenForTheSameReason() {
        Told once = Told.NOTHING.plus(silence(DAY, "sms", "silenced", "promise"));
        Told told = once;
        for (int day = 1; day < 400; day++) {
            told = told.plus(silence(DAY.plusDays(day), "sms", "silenced", "promise"));
        }
        assertThat(told).isEqualTo(once);
    }

    @Test
    void tellsEveryChangeOfTheReason() {
        Told told = Told.NOTHING
                .plus(silence(DAY, "sms", "silenced", "promise"))
                .plus(silence(DAY, "mail", "silenced", "promise"))
                .plus(silence(DAY, "sms", "silenced", "dispute"))
                .plus(silence(DAY, "sms", "silenced", "promise"))
                .plus(silence(DAY, "sms", "overtaken", null));
        assertThat(told.entries()).hasSize(5);
    }

    @Test
    void tellsASilenceAgainIfTheStepWasTakenInBetween() {
        Told told = Told.NOTHING
                .plus(silence(DAY, "sms", "silenced", "promise"))
                .plus(StoryEntry.of(DAY, StoryKind.REQUESTED)
                        .with(OCCASION, "e1")
                        .with(STEP, "sms"))
                .plus(silence(DAY, "sms", "silenced", "promise"));
        assertThat(told.entries()).hasSize(3);
    }

    @Test
    void namesTheStepOfACommandThatIsWithdrawn() {
        Told told = Told.NOTHING
                .plus(StoryEntry.of(DAY, StoryKind.REQUESTED)
                        .with(COMMAND, "c1")
                        .with(ACTION, "sms")
                        .with(OCCASION, "e1")
                        .with(STEP, "dpd-1-sms"))
                .plus(StoryEntry.of(DAY, StoryKind.WITHDRAWN).with(COMMAND, "c1"))
                .plus(StoryEntry.of(DAY, StoryKind.WITHDRAWN).with(COMMAND, "c0"));
        assertThat(told.entries())
                .extracting(e -> e.get(ACTION) + " " + e.get(STEP))
                .containsExactly("sms dpd-1-sms", "sms dpd-1-sms", "null null");
    }

    @Test
    void endsWithTheDayThatIsAskedFor() {
        Story story = new Story(
                List.of(StoryEntry.of(DAY, StoryKind.MOVED), StoryEntry.of(DAY.plusDays(1), StoryKind.MOVED)));
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
