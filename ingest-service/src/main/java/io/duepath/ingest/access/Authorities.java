package io.duepath.ingest.access;

import io.duepath.ingest.domain.Caller;
import io.duepath.ingest.domain.Scope;
import io.duepath.service.access.Access;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Scopes as Spring Security spells them, whether they come from a key or from a token. */
final class Authorities {

    /** The caller of the request that this thread serves. */
    static final Caller CALLER = Authorities::present;

    private Authorities() {}

    static String of(Scope scope) {
        return Access.authority(scope.toString());
    }

    static String[] all() {
        return Arrays.stream(Scope.values()).map(Authorities::of).toArray(String[]::new);
    }

    private static Set<Scope> present() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null) {
            return Set.of();
        }
        return Arrays.stream(Scope.values())
                .filter(scope -> caller.getAuthorities().stream()
                        .anyMatch(granted -> of(scope).equals(granted.getAuthority())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
