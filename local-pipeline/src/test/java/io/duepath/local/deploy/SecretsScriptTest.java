package io.duepath.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.privacy.AddressCipher;
import io.duepath.service.access.AccessTerms;
import io.duepath.service.access.KeyPlace;
import io.duepath.service.access.KeyProperties;
import io.duepath.service.access.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class SecretsScriptTest {

    @TempDir
    Path folder;

    @Test
    void makesSecretsThatTheServicesTakeAndKeepsThem() throws Exception {
        run();
        Map<String, String> first = contents();
        run();

        assertThat(contents()).isEqualTo(first);
        assertThat(AddressCipher.of(folder.resolve("keyset.json"))).isNotNull();
        assertThat(keys("ingest", Set.of("events:write", "business-date:write", "loans:release")))
                .extracting(KeyProperties::sha256)
                .containsExactly(hash("loan-core.key"));
        assertThat(keys("notifier", Set.of("contacts:read")))
                .extracting(KeyProperties::sha256)
                .containsExactly(hash("desk.key"));
        assertThat(keys("legal", Set.of("legal:read", "legal:propose", "legal:approve", "legal:record")))
                .extracting(KeyProperties::actor)
                .containsExactly("desk", "approver");
    }

    @Test
    void makesOthersEachTime() throws Exception {
        run();
        Map<String, String> first = contents();
        for (String file : first.keySet()) {
            Files.delete(folder.resolve(file));
        }
        run();
        assertThat(contents()).hasSameSizeAs(first);
        contents().forEach((file, text) -> assertThat(text).as(file).isNotEqualTo(first.get(file)));
    }

    private void run() throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        "sh", DeployedFiles.path("ops/secrets.sh").toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).as(said).isZero();
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private List<KeyProperties> keys(String service, Set<String> scopes) throws IOException {
        List<PropertySource<?>> sources = new YamlPropertySourceLoader()
                .load(service, new FileSystemResource(folder.resolve(service + "-access.yml")));
        List<KeyProperties> keys = new Binder(ConfigurationPropertySources.from(sources))
                .bind("duepath." + service + ".api-keys", Bindable.listOf(KeyProperties.class))
                .get();
        var terms = new AccessTerms("duepath." + service, scopes, KeyPlace.HEADER);
        assertThat(terms.access(Security.CLOSED, keys, Optional.empty(), null).isNobodys())
                .isFalse();
        return keys;
    }

    private String hash(String file) throws Exception {
        byte[] key = Files.readAllBytes(folder.resolve(file));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    }
}
