package io.duepath.legal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Whose tokens are good, under Spring Boot's own names. Scopes are read from the claims {@code scope} or {@code scp},
 * the person from {@code sub}.
 *
 * @param issuerUri who must have issued them; asked for its keys when the first token comes
 * @param jwkSetUri where the keys lie, if not where the issuer says
 */
@ConfigurationProperties("spring.security.oauth2.resourceserver.jwt")
record TokenProperties(@Nullable String issuerUri, @Nullable String jwkSetUri) {

    /** What checks tokens; empty if no issuer is known. */
    Optional<JwtDecoder> decoder() {
        String keys = jwkSetUri;
        String issuer = issuerUri;
        if (keys != null) {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
            decoder.setJwtValidator(
                    issuer == null ? JwtValidators.createDefault() : JwtValidators.createDefaultWithIssuer(issuer));
            return Optional.of(decoder);
        }
        return issuer == null
                ? Optional.empty()
                : Optional.of(new SupplierJwtDecoder(
                        () -> NimbusJwtDecoder.withIssuerLocation(issuer).build()));
    }
}
