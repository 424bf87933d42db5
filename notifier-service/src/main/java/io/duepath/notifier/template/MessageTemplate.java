package io.duepath.notifier.template;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.duepath.model.event.Channel;
import io.duepath.notifier.contact.UncomposableException;
import java.util.Map;

/**
 * A template in one language, compiled.
 *
 * @param version follows from its texts, so that a changed text cannot keep its version
 */
record MessageTemplate(Channel channel, String version, Map<Part, Template> parts) {

    /**
     * Writes one part.
     *
     * @throws UncomposableException if a variable it needs is not there
     */
    String write(Part part, Map<String, Object> variables) {
        Template template = parts.get(part);
        if (template == null) {
            throw new IllegalStateException("a template by " + channel + " has no " + part);
        }
        try {
            return template.execute(variables).strip();
        } catch (MustacheException e) {
            throw new UncomposableException("template-data-missing", e);
        }
    }
}
