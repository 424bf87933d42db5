package io.duepath.legal.access;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may be allowed to do. */
public enum Scope {
    READ("legal:read"),
    PROPOSE("legal:propose"),
    APPROVE("legal:approve"),
    /** Record what others did, add to the file, do tasks. */
    RECORD("legal:record");

    private static final String PREFIX = "SCOPE_";

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The scope that configuration and tokens call so. */
    public static Optional<Scope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** As Spring Security spells it, whether it comes from a key or from a token. */
    public String authority() {
        return PREFIX + word;
    }

    @Override
    public String toString() {
        return word;
    }
}
