package io.duepath.ingest.domain;

import java.util.EnumSet;
import java.util.Set;

/** Whoever knocks right now. */
public interface Caller {

    /** The callers on Kafka: the broker's access lists have asked them already. */
    Caller TRUSTED = () -> EnumSet.allOf(Scope.class);

    /** What it may do. */
    Set<Scope> scopes();
}
