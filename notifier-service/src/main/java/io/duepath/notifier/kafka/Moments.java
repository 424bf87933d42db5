package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.Moment;
import io.duepath.notifier.contact.RollBook;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** When a processor decides: by its partition's roll book and the configured clock. */
final class Moments {

    /** The key of the one roll book. */
    static final String BOOK = "book";

    private final ProcessorContext<byte[], byte[]> context;
    private final KeyValueStore<String, RollBook> books;
    private final NotifierClock clock;

    Moments(ProcessorContext<byte[], byte[]> context, NotifierClock clock) {
        this.context = context;
        this.books = context.getStateStore(Stores.ROLLS);
        this.clock = clock;
    }

    Moment now() {
        return new Moment(book(books).decidable().orElse(null), clock.at(context.currentSystemTimeMs()));
    }

    static RollBook book(KeyValueStore<String, RollBook> books) {
        RollBook stored = books.get(BOOK);
        return stored == null ? RollBook.EMPTY : stored;
    }
}
