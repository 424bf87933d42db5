package io.duepath.notifier.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.duepath.model.loan.DerivedId;
import io.duepath.notifier.contact.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All templates in all languages, read and checked at start: a service with a broken template does not start. */
public final class Templates {

    private final Map<String, MessageTemplate> byLanguageAndName;

    private Templates(Map<String, MessageTemplate> byLanguageAndName) {
        this.byLanguageAndName = Map.copyOf(byLanguageAndName);
    }

    /**
     * Reads the templates on the class path.
     *
     * @throws IllegalStateException naming everything that is wrong
     */
    public static Templates load() {
        return load(Templates::read);
    }

    static Templates load(Source source) {
        Map<String, MessageTemplate> all = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (TemplateLanguage language : TemplateLanguage.values()) {
            for (TemplateName name : TemplateName.ALL) {
                all.put(key(language, name.name()), compile(source, language, name, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("templates: " + String.join("; ", problems));
        }
        return new Templates(all);
    }

    /**
     * The orders that these templates stand for, by the template of a first order.
     *
     * @throws IllegalArgumentException if a template is unknown, has the channel of the first one, or needs what the first
     *     one does not have
     */
    public Map<String, List<Sent>> ladder(Map<String, List<String>> fallbacks) {
        Map<String, List<Sent>> ladder = new HashMap<>();
        fallbacks.forEach((first, next) -> {
            TemplateName from = TemplateName.of(first);
            List<Sent> rungs = new ArrayList<>();
            for (String name : next) {
                TemplateName rung = TemplateName.of(name);
                if (rung.channel() == from.channel() || !from.needs().containsAll(rung.needs())) {
                    throw new IllegalArgumentException(name + " is no fallback of " + first);
                }
                rungs.add(new Sent(rung.channel(), name));
            }
            ladder.put(first, rungs);
        });
        return ladder;
    }

    Optional<MessageTemplate> find(TemplateLanguage language, String name) {
        return Optional.ofNullable(byLanguageAndName.get(key(language, name)));
    }

    private static MessageTemplate compile(
            Source source, TemplateLanguage language, TemplateName name, List<String> problems) {
        Map<Part, Template> parts = new EnumMap<>(Part.class);
        StringBuilder texts = new StringBuilder();
        for (Part part : Part.of(name.channel())) {
            String resource = part.resource(language, name.name());
            Optional<String> text = source.text(resource);
            if (text.isEmpty()) {
                problems.add(resource + " is missing");
                continue;
            }
            texts.append(part).append('\n').append(text.get());
            try {
                Template template = Mustache.compiler().escapeHTML(part.html()).compile(text.get());
                TemplateChecks.problem(template, name).ifPresent(p -> problems.add(resource + " " + p));
                parts.put(part, template);
            } catch (MustacheException e) {
                problems.add(resource + " " + e.getMessage());
            }
        }
        return new MessageTemplate(
                name.channel(), DerivedId.of(texts.toString()).substring(0, 12), parts);
    }

    private static String key(TemplateLanguage language, String name) {
        return language.tag() + "/" + name;
    }

    private static Optional<String> read(String resource) {
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where texts come from. */
    interface Source {
        Optional<String> text(String resource);
    }
}
