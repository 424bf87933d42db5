package io.duepath.ingest.domain;

/** Steps of JSON pointers (RFC 6901). */
public final class Pointers {

    private static final int MAX_NAME = 64;

    private Pointers() {}

    /** A name from outside as one step, cut where it is too long to be a name. */
    public static String step(String name) {
        return ShortText.of(name, MAX_NAME).replace("~", "~0").replace("/", "~1");
    }
}
