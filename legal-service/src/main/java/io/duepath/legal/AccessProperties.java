package io.duepath.legal;

import io.duepath.service.access.KeyProperties;
import io.duepath.service.access.Security;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call.
 *
 * @param security whether callers must show who they are
 * @param apiKeys the keys they may show, each with the person who acts with it
 */
@ConfigurationProperties("duepath.legal")
record AccessProperties(
        @DefaultValue("closed") Security security,
        @DefaultValue List<KeyProperties> apiKeys) {

    AccessProperties {
        for (KeyProperties key : apiKeys) {
            if (key.actor() == null) {
                throw new IllegalArgumentException(
                        "API key " + key.id() + " needs an actor: a person, as cases name them");
            }
        }
    }
}
