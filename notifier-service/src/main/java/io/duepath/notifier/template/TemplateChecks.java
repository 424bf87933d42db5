package io.duepath.notifier.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for variables that do not exist, and for optional ones that a text uses as if they were always there. */
final class TemplateChecks {

    private TemplateChecks() {}

    /** What is wrong with a text, if anything. */
    static Optional<String> problem(Template template, TemplateName name) {
        Set<String> unknown = names(template);
        unknown.removeAll(Variables.ALWAYS);
        unknown.removeAll(Variables.OPTIONAL);
        if (!unknown.isEmpty()) {
            return Optional.of("unknown variables " + unknown);
        }
        Map<String, Object> least = new HashMap<>();
        Variables.ALWAYS.forEach(v -> least.put(v, v));
        name.needs().forEach(v -> least.put(v, v));
        try {
            return template.execute(least).isBlank() ? Optional.of("writes nothing") : Optional.empty();
        } catch (MustacheException e) {
            return Optional.of("uses an optional variable without a section: " + e.getMessage());
        }
    }

    private static Set<String> names(Template template) {
        Set<String> names = new TreeSet<>();
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {}

            @Override
            public void visitVariable(String name) {
                names.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                names.add(">" + name);
                return false;
            }

            @Override
            public boolean visitSection(String name) {
                names.add(name);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String name) {
                names.add(name);
                return true;
            }
        });
        return names;
    }
}
