package io.duepath.staging.kafka;

import io.duepath.staging.store.StoryPage;
import io.duepath.staging.story.Story;
import io.duepath.staging.story.StoryEntry;
import io.duepath.staging.story.StoryTeller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One task's stories, written in the transaction of what they tell; at length 0 none are. The newest page of a story is
 * kept under its loan, full ones behind it under their numbers, until enough newer ones are full.
 */
final class StoryStore {

    /** Stands between a loan and the number of a page; no id of a loan has it. */
    private static final char PAGE = '#';

    private final KeyValueStore<String, byte[]> stories;
    private final int length;
    private final StoryTeller teller = new StoryTeller();

    StoryStore(KeyValueStore<String, byte[]> stories, int length) {
        this.stories = stories;
        this.length = length;
    }

    /** The newest entries of a loan's story, no more than so many. */
    static Story read(ReadOnlyKeyValueStore<String, byte[]> stories, String loanId, int length) {
        StoryPage newest = StoryPage.of(stories.get(loanId));
        List<StoryEntry> entries = new ArrayList<>(
                newestFirst(stories, loanId, newest).limit(length).toList());
        Collections.reverse(entries);
        return new Story(entries);
    }

    /** Adds what was said of a loan, as far as it belongs in its story. */
    void tell(String loanId, List<LoanWork.Said> said) {
        if (length > 0) {
            add(
                    loanId,
                    said.stream()
                            .flatMap(s -> teller.entry(s.message(), s.day()).stream())
                            .toList());
        }
    }

    /** Adds entries to a loan's story. */
    void add(String loanId, List<StoryEntry> entries) {
        if (length == 0 || entries.isEmpty()) {
            return;
        }
        StoryPage before = StoryPage.of(stories.get(loanId));
        StoryPage page = before;
        for (StoryEntry entry : entries) {
            StoryPage present = page;
            Optional<StoryEntry> news = Story.news(entry, () -> newestFirst(stories, loanId, present));
            if (news.isPresent()) {
                page = (present.isFull() ? turned(loanId, present) : present).plus(news.get());
            }
        }
        if (!page.equals(before)) {
            stories.put(loanId, page.bytes());
        }
    }

    /** Puts a full page behind the next one, and drops those that are too old by now: one, or more if stories got shorter. */
    private StoryPage turned(String loanId, StoryPage full) {
        stories.put(key(loanId, full.number()), full.bytes());
        int pages = (length + StoryPage.ENTRIES - 1) / StoryPage.ENTRIES;
        int old = full.number() - pages;
        while (old >= 0 && stories.delete(key(loanId, old)) != null) {
            old--;
        }
        return full.next();
    }

    private static Stream<StoryEntry> newestFirst(
            ReadOnlyKeyValueStore<String, byte[]> stories, String loanId, StoryPage newest) {
        return Stream.<@Nullable StoryPage>iterate(
                        newest, Objects::nonNull, page -> page == null ? null : before(stories, loanId, page))
                .flatMap(page -> {
                    List<StoryEntry> entries = page == null ? new ArrayList<>() : page.entries();
                    Collections.reverse(entries);
                    return entries.stream();
                });
    }

    private static @Nullable StoryPage before(
            ReadOnlyKeyValueStore<String, byte[]> stories, String loanId, StoryPage page) {
        byte[] stored = page.number() == 0 ? null : stories.get(key(loanId, page.number() - 1));
        return stored == null ? null : StoryPage.of(stored);
    }

    private static String key(String loanId, int page) {
        return loanId + PAGE + page;
    }
}
