package io.duepath.ingest.http;

import io.duepath.ingest.domain.RawMessage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/** The messages of one request, in order, one at a time. */
interface Messages {

    /** The next one, empty at the end. */
    Optional<RawMessage> next() throws IOException;

    /** Messages that are all there already. */
    static Messages of(Iterable<RawMessage> all) {
        Iterator<RawMessage> rest = all.iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
