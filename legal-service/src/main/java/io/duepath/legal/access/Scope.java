package io.duepath.legal.access;

import io.duepath.service.access.Access;

/** What a caller may be allowed to do. */
public enum Scope {
    READ("legal:read"),
    PROPOSE("legal:propose"),
    APPROVE("legal:approve"),
    /** Record what others did, add to the file, do tasks. */
    RECORD("legal:record");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As Spring Security spells it, whether it comes from a key or from a token. */
    public String authority() {
        return Access.authority(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
