package io.duepath.legal.printing;

import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.Manuscript;
import io.duepath.legal.document.OverdueProof;
import io.duepath.legal.document.StatementOfAccount;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.document.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** One template per paper and tongue, so that counsel can read and change each as a whole. */
final class Templates {

    private static final String FOLDER = "io/duepath/legal/printing/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String version;

    Templates() {
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        version = Bytes.of(Arrays.stream(Tongue.values())
                        .flatMap(Templates::names)
                        .map(name -> read(FOLDER + name + ".html"))
                        .collect(Collectors.joining("\u0000")))
                .sha256();
    }

    private static Stream<String> names(Tongue tongue) {
        return Stream.concat(
                Stream.of("parts." + tongue.tag()),
                Arrays.stream(DocumentKind.values()).map(kind -> kind + "." + tongue.tag()));
    }

    private static String read(String resource) {
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("template is missing: " + resource);
            }
            // Whatever line endings a checkout gave it.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over all of them. */
    String version() {
        return version;
    }

    /** The paper as XHTML. */
    String fill(Manuscript manuscript) {
        var wording = new Wording(manuscript.tongue());
        Map<String, Object> values = new TreeMap<>(Map.of(
                "f", fields(manuscript, wording),
                "w", wording,
                "facts", manuscript.facts(),
                "statement", StatementOfAccount.of(manuscript.facts()),
                "overdue", OverdueProof.of(manuscript.facts()),
                "evidence", manuscript.evidence()));
        String name = manuscript.kind() + "." + manuscript.tongue().tag();
        return fill(name, new Context(manuscript.tongue().locale(), values));
    }

    /** A template with these values. */
    String fill(String name, Context values) {
        return engine.process(name, values);
    }

    /** The desk's input under names that expressions can write; days as the tongue writes them. */
    private static Map<String, String> fields(Manuscript manuscript, Wording wording) {
        Map<String, String> fields = new TreeMap<>();
        manuscript
                .kind()
                .fields()
                .forEach(field -> fields.put(
                        field.name().toLowerCase(Locale.ROOT),
                        switch (field.shape()) {
                            case DATE -> wording.day(manuscript.fields().date(field));
                            case LINE, TEXT -> manuscript.fields().text(field);
                        }));
        return fields;
    }
}
