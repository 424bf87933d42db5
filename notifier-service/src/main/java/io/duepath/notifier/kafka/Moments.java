package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.Moment;
import io.duepath.notifier.contact.RollBook;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** When a processor decides: by its partition's roll book and the configured clock. */
final class Moments {

    /** The key of the one roll book. */
    static final String BOOK = "book";

    private final ProcessorContext<byte[], byte[]> context;
    private final NotifierClock clock;
    private final Supplier<RollBook> book;

    /** For whoever keeps the book. */
    Moments(ProcessorContext<byte[], byte[]> context, NotifierClock clock, Supplier<RollBook> book) {
        this.context = context;
        this.clock = clock;
        this.book = book;
    }

    /** For the others, who look into the store. */
    Moments(ProcessorContext<byte[], byte[]> context, NotifierClock clock) {
        this(context, clock, stored(context.getStateStore(Stores.ROLLS)));
    }

    Moment now() {
        return new Moment(book.get().decidable().orElse(null), clock.at(context.currentSystemTimeMs()));
    }

    static Supplier<RollBook> stored(KeyValueStore<String, RollBook> books) {
        return () -> {
            RollBook stored = books.get(BOOK);
            return stored == null ? RollBook.EMPTY : stored;
        };
    }
}
