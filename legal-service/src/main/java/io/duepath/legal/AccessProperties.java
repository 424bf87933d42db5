package io.duepath.legal;

import io.duepath.legal.access.ApiKey;
import io.duepath.legal.access.ApiKeys;
import io.duepath.legal.access.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call.
 *
 * @param security whether callers must show who they are
 * @param apiKeys the keys they may show
 */
@ConfigurationProperties("duepath.legal")
record AccessProperties(
        @DefaultValue("closed") Security security,
        @DefaultValue List<Key> apiKeys) {

    /** Whether callers must show who they are. */
    enum Security {
        /** By a key or a token. */
        CLOSED,
        /** No; only where nobody else can reach us. */
        OPEN
    }

    /**
     * A key.
     *
     * @param id which key it is
     * @param sha256 the SHA-256 of it, in hexadecimal
     * @param scopes what its holder may do
     * @param actor the person who acts with it
     */
    record Key(String id, String sha256, @DefaultValue Set<String> scopes, String actor) {

        ApiKey toApiKey() {
            Set<Scope> known = scopes.stream().map(Key::scope).collect(Collectors.toUnmodifiableSet());
            return new ApiKey(id, sha256, known, actor);
        }

        private static Scope scope(String word) {
            return Scope.named(word).orElseThrow(() -> new IllegalArgumentException("no such scope: " + word));
        }
    }

    ApiKeys keys() {
        return new ApiKeys(apiKeys.stream().map(Key::toApiKey).toList());
    }
}
