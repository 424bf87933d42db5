package io.duepath.service.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Whose tokens are good, under Spring Boot's own names. Scopes are read from the claims {@code scope} or {@code scp},
 * the actor from {@code sub}.
 *
 * @param issuerUri who must have issued them; asked for its keys when the first token comes
 * @param jwkSetUri where the keys lie, if not where the issuer says
 * @param audiences of whom a token must name one, if any
 * @param jwsAlgorithms how they may be signed
 */
@ConfigurationProperties("spring.security.oauth2.resourceserver.jwt")
public record TokenProperties(
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @DefaultValue List<String> audiences,
        @DefaultValue("RS256") List<String> jwsAlgorithms) {

    /** What checks tokens; empty if no issuer is known. */
    public Optional<JwtDecoder> decoder() {
        String keys = jwkSetUri;
        String issuer = issuerUri;
        if (keys != null) {
            return Optional.of(checking(NimbusJwtDecoder.withJwkSetUri(keys)));
        }
        return issuer == null
                ? Optional.empty()
                : Optional.of(new SupplierJwtDecoder(() -> checking(NimbusJwtDecoder.withIssuerLocation(issuer))));
    }

    private JwtDecoder checking(NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder builder) {
        List<SignatureAlgorithm> allowed =
                jwsAlgorithms.stream().map(TokenProperties::algorithm).toList();
        NimbusJwtDecoder decoder =
                builder.jwsAlgorithms(all -> all.addAll(allowed)).build();
        decoder.setJwtValidator(validator());
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator() {
        OAuth2TokenValidator<Jwt> standard =
                issuerUri == null ? JwtValidators.createDefault() : JwtValidators.createDefaultWithIssuer(issuerUri);
        if (audiences.isEmpty()) {
            return standard;
        }
        OAuth2TokenValidator<Jwt> audience = token -> audiences.stream()
                .map(name -> new JwtAudienceValidator(name).validate(token))
                .filter(result -> !result.hasErrors())
                .findFirst()
                .orElseGet(() -> new JwtAudienceValidator(audiences.get(0)).validate(token));
        return new DelegatingOAuth2TokenValidator<>(List.of(standard, audience));
    }

    private static SignatureAlgorithm algorithm(String name) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new IllegalArgumentException("no such signature algorithm: " + name);
        }
        return algorithm;
    }
}
