package io.duepath.notifier;

import io.duepath.notifier.access.ApiKey;
import io.duepath.notifier.access.ApiKeys;
import io.duepath.notifier.access.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask.
 *
 * @param security whether callers must show who they are
 * @param apiKeys the keys they may show; the same in all instances, because they ask each other with them
 */
@ConfigurationProperties("duepath.notifier")
record AccessProperties(
        @DefaultValue("closed") Security security,
        @DefaultValue List<Key> apiKeys) {

    /** Whether callers must show who they are. */
    enum Security {
        /** By a key. */
        CLOSED,
        /** No; only where nobody else can reach us. */
        OPEN
    }

    /**
     * A key.
     *
     * @param id who holds it
     * @param sha256 the SHA-256 of it, in hexadecimal
     * @param scopes what its holder may do
     */
    record Key(String id, String sha256, @DefaultValue Set<String> scopes) {

        ApiKey toApiKey() {
            return new ApiKey(id, sha256, scopes.stream().map(Key::scope).collect(Collectors.toUnmodifiableSet()));
        }

        private static Scope scope(String word) {
            return Scope.named(word).orElseThrow(() -> new IllegalArgumentException("no such scope: " + word));
        }
    }

    ApiKeys keys() {
        return new ApiKeys(apiKeys.stream().map(Key::toApiKey).toList());
    }
}
