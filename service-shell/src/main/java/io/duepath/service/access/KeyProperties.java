package io.duepath.service.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A key as it is configured.
 *
 * @param id which key it is, or who holds it
 * @param sha256 the SHA-256 of it, in hexadecimal
 * @param scopes what its holder may do
 * @param actor the person who acts with it, where that matters; else its id stands for one
 */
public record KeyProperties(
        String id,
        String sha256,
        @DefaultValue Set<String> scopes,
        @Nullable String actor) {

    /** The key; its scopes are among those that are known. */
    ApiKey key(Set<String> known) {
        for (String scope : scopes) {
            if (!known.contains(scope)) {
                throw new IllegalArgumentException("no such scope: " + scope);
            }
        }
        return new ApiKey(id, sha256, scopes, actor == null ? id : actor);
    }
}
