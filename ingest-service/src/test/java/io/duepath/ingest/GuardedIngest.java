package io.duepath.ingest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.duepath.broker.SharedBroker;
import io.duepath.model.privacy.AddressCipher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

/** The real service with its doors guarded: three API keys, and tokens of an issuer of our own on real HTTP. */
final class GuardedIngest implements AutoCloseable {

    static final String KEY = "X-API-Key";
    static final String ALL = "key-of-all-scopes-a81c2f";
    static final String EVENTS = "key-of-events-7d01b4";
    static final String DATES = "key-of-dates-55e9c3";

    private static final String ISSUER = "https://issuer.example";

    private final RSAKey issuerKey = key();
    private final HttpServer issuer;
    private final RunningIngest ingest;

    private GuardedIngest(List<String> more) {
        try {
            issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(issuerKey.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        List<String> args = new ArrayList<>(more);
        args.add("--duepath.privacy.keyset=" + AddressCipher.newKeyset());
        args.add("--duepath.ingest.simulated-time=true");
        key(args, 0, "all", ALL, "events:write,business-date:write,loans:release");
        key(args, 1, "events", EVENTS, "events:write");
        key(args, 2, "dates", DATES, "business-date:write");
        args.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER);
        args.add("--spring.security.oauth2.resourceserver.jwt.audiences=duepath");
        args.add("--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:"
                + issuer.getAddress().getPort() + "/keys");
        ingest = RunningIngest.startAs(SharedBroker.bootstrapServers(), "guarded", args);
    }

    static GuardedIngest start(String... more) {
        return new GuardedIngest(List.of(more));
    }

    RunningIngest service() {
        return ingest;
    }

    /** Nobody answers for tokens any more; what was learnt before stays known. */
    void silenceIssuer() {
        issuer.stop(0);
    }

    /** A token of the issuer with these scopes, good from now on for the given seconds. */
    String token(String scopes, String audience, long seconds) {
        return token(issuerKey, ISSUER, scopes, audience, seconds);
    }

    String tokenOfAStranger(String scopes) {
        return token(key(), ISSUER, scopes, "duepath", 600);
    }

    String tokenOfAnotherIssuer(String scopes) {
        return token(issuerKey, "https://other.example", scopes, "duepath", 600);
    }

    private static String token(RSAKey key, String issuedBy, String scopes, String audience, long seconds) {
        try {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(issuedBy)
                    .subject("core")
                    .audience(audience)
                    .claim("scope", scopes)
                    .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                    .build();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void key(List<String> args, int number, String id, String key, String scopes) {
        String prefix = "--duepath.ingest.api-keys[" + number + "].";
        args.add(prefix + "id=" + id);
        args.add(prefix + "sha256=" + sha256(key));
        args.add(prefix + "scopes=" + scopes);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ingest.close();
        issuer.stop(0);
    }
}
