package io.duepath.service.access;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of a key: which it is, the SHA-256 of it, and what its holder may do. A key is 256 random bits, so there
 * is nothing to guess, and a slow hash would slow nobody but us.
 *
 * @param id which key it is; fit for logs
 * @param sha256 64 hexadecimal digits
 * @param scopes the words of what its holder may do
 * @param actor who acts with it; several keys may be one person's
 */
record ApiKey(String id, String sha256, Set<String> scopes, String actor) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    ApiKey {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        scopes = Set.copyOf(scopes);
        if (!ID.matcher(id).matches() || actor.isBlank()) {
            throw new IllegalArgumentException(
                    "an API key needs an id of letters, digits, dots and dashes, and an actor");
        }
        if (!SHA256.matcher(sha256).matches() || scopes.isEmpty()) {
            throw new IllegalArgumentException("API key " + id + " needs its SHA-256 in hexadecimal, and scopes");
        }
    }

    byte[] digest() {
        return HexFormat.of().parseHex(sha256);
    }

    @Override
    public String toString() {
        return id;
    }
}
