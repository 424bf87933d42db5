package io.duepath.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where callers may show a key. */
public enum KeyPlace {
    /** In the header {@value #HEADER_NAME}. */
    HEADER {
        @Override
        @Nullable
        String shown(HttpServletRequest request) {
            return request.getHeader(HEADER_NAME);
        }

        @Override
        List<String> challenges() {
            return List.of(BEARER);
        }
    },
    /** There, or as the password that browsers ask for. */
    HEADER_OR_PASSWORD {
        @Override
        @Nullable
        String shown(HttpServletRequest request) {
            String key = request.getHeader(HEADER_NAME);
            return key == null ? password(request.getHeader(HttpHeaders.AUTHORIZATION)) : key;
        }

        @Override
        List<String> challenges() {
            return List.of(BEARER, "Basic realm=\"duepath\", charset=\"UTF-8\"");
        }
    };

    /** The header for keys. */
    public static final String HEADER_NAME = "X-API-Key";

    private static final String BEARER = "Bearer realm=\"duepath\"";
    private static final String BASIC = "basic ";

    /** What the request shows, if anything. */
    abstract @Nullable String shown(HttpServletRequest request);

    /** How who shows nothing is asked, as {@code WWW-Authenticate} says it. */
    abstract List<String> challenges();

    /** The password of Basic authentication; the user name does not matter. */
    static @Nullable String password(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return null;
        }
        try {
            byte[] plain = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            String pair = new String(plain, StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
