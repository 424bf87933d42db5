package io.duepath.staging.kafka;

import io.duepath.staging.store.StoryCodec;
import io.duepath.staging.story.Story;
import io.duepath.staging.story.StoryEntry;
import io.duepath.staging.story.StoryTeller;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** One task's stories, written in the transaction of what they tell; at length 0 none are. */
final class StoryStore {

    private final KeyValueStore<String, byte[]> stories;
    private final int length;
    private final StoryTeller teller = new StoryTeller();

    StoryStore(KeyValueStore<String, byte[]> stories, int length) {
        this.stories = stories;
        this.length = length;
    }

    /** Adds what was said of a loan, as far as it belongs in its story. */
    void tell(String loanId, List<LoanWork.Said> said) {
        add(
                loanId,
                said.stream()
                        .flatMap(s -> teller.entry(s.message(), s.day()).stream())
                        .toList());
    }

    /** Adds entries to a loan's story. */
    void add(String loanId, List<StoryEntry> entries) {
        if (length == 0 || entries.isEmpty()) {
            return;
        }
        Story before = StoryCodec.decode(stories.get(loanId));
        Story after = before;
        for (StoryEntry entry : entries) {
            after = after.plus(entry, length);
        }
        if (!after.equals(before)) {
            stories.put(loanId, StoryCodec.encode(after));
        }
    }
}
