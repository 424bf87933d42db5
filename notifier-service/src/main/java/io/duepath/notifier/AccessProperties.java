package io.duepath.notifier;

import io.duepath.service.access.KeyProperties;
import io.duepath.service.access.Security;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask.
 *
 * @param security whether callers must show who they are
 * @param apiKeys the keys they may show; the same in all instances, because they ask each other with them
 */
@ConfigurationProperties("duepath.notifier")
record AccessProperties(
        @DefaultValue("closed") Security security,
        @DefaultValue List<KeyProperties> apiKeys) {}
