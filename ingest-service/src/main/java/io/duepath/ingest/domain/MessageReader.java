package io.duepath.ingest.domain;

import io.duepath.model.event.Fact;
import java.util.Optional;

/** Finds attributes and data in what came in. */
public interface MessageReader {

    /** The attributes and the data, unchecked. */
    RawEvent read(RawMessage message) throws UnreadableMessageException;

    /** The fact of this CloudEvents type name. */
    Optional<Class<? extends Fact>> factNamed(String type);
}
