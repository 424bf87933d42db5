package io.duepath.notifier.access;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may be allowed to do. */
public enum Scope {
    /** Read the stories of contacts. */
    CONTACTS_READ("contacts:read");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The scope that configuration calls so. */
    public static Optional<Scope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** How Spring Security spells it. */
    String authority() {
        return "SCOPE_" + word;
    }

    @Override
    public String toString() {
        return word;
    }
}
