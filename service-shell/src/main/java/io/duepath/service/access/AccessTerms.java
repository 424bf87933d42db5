package io.duepath.service.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * What a service asks of its callers.
 *
 * @param prefix of its settings, such as {@code duepath.ingest}
 * @param scopes all that there are here
 * @param place where a key may be shown
 */
public record AccessTerms(String prefix, Set<String> scopes, KeyPlace place) {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTerms.class);

    public AccessTerms {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Lets in known keys, and tokens if there is somebody to check them; or everybody, if only this machine can reach us.
     *
     * @param address where the service listens
     * @throws IllegalArgumentException if a key is not as it must be
     * @throws IllegalStateException if it is open, and to others than this machine
     */
    public Access access(
            Security security, List<KeyProperties> keys, Optional<JwtDecoder> tokens, @Nullable InetAddress address) {
        if (security == Security.CLOSED) {
            List<ApiKey> known = keys.stream().map(key -> key.key(scopes)).toList();
            return Access.closed(new ApiKeys(known), tokens, place);
        }
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(prefix + ".security=open needs server.address to be a loopback address");
        }
        LOG.warn("OPEN ({}.security): everybody on this machine may call without a key", prefix);
        return Access.open(scopes);
    }
}
