package io.duepath.ingest;

import io.duepath.ingest.access.ApiKey;
import io.duepath.ingest.access.ApiKeys;
import io.duepath.ingest.domain.Scope;
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
@ConfigurationProperties("duepath.ingest")
public record AccessProperties(
        @DefaultValue("closed") Security security,
        @DefaultValue List<Key> apiKeys) {

    /** Whether callers must show who they are. */
    public enum Security {
        /** By a key or a token. */
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
    public record Key(
            String id, String sha256, @DefaultValue Set<String> scopes) {

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
