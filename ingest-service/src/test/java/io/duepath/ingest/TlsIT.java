package io.duepath.ingest;

import static io.duepath.ingest.GuardedIngest.ALL;
import static io.duepath.ingest.GuardedIngest.KEY;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by configuration alone, with a certificate made here. */
class TlsIT {

    private static final String PASSWORD = "changeit";

    @Test
    void speaksTlsWithTheBundleItIsGiven(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("door.p12");
        makeCertificate(store);
        try (GuardedIngest guarded = GuardedIngest.start(
                "--server.ssl.bundle=door",
                "--spring.ssl.bundle.jks.door.key.alias=door",
                "--spring.ssl.bundle.jks.door.keystore.type=PKCS12",
                "--spring.ssl.bundle.jks.door.keystore.password=" + PASSWORD,
                "--spring.ssl.bundle.jks.door.keystore.location=file:" + store)) {
            int port = guarded.service().uri("/v1/events").getPort();
            URI events = URI.create("https://127.0.0.1:" + port + "/v1/events");
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(trusting(store)).build();

            HttpResponse<String> accepted = trusting.send(event(events), BodyHandlers.ofString());

            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(event(events), BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(guarded.service()
                            .post("/v1/events", STRUCTURED, "{}", KEY, ALL)
                            .statusCode())
                    .as("in the clear")
                    .isEqualTo(400);
        }
    }

    private static HttpRequest event(URI events) {
        return HttpRequest.newBuilder(events)
                .header("Content-Type", STRUCTURED)
                .header(KEY, ALL)
                .POST(BodyPublishers.ofString(EventJson.loanRegistered("l-tls", "e-tls")))
                .build();
    }

    private static void makeCertificate(Path store) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "door",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=door",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
    }

    private static SSLContext trusting(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("door", keys.getCertificate("door"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
