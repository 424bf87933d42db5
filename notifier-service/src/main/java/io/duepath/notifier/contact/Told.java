package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.loan.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a command's story.
 *
 * @param opening the empty story it begins, or takes the place of; null if it goes on with what is there
 */
public record Told(CommandId commandId, @Nullable ContactStory opening, StoryLine line) {

    static Told first(ContactRequested request, StoryLine line) {
        return new Told(request.commandId(), ContactStory.of(request), line);
    }

    static Told of(CommandId commandId, StoryLine line) {
        return new Told(commandId, null, line);
    }

    /** The story with this line, if it has a beginning. */
    public @Nullable ContactStory continuing(@Nullable ContactStory known) {
        ContactStory story = known == null ? opening : known;
        return story == null ? null : story.with(line);
    }
}
