package io.duepath.ingest;

import io.duepath.service.access.KeyProperties;
import io.duepath.service.access.Security;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call.
 *
 * @param security whether callers must show who they are
 * @param apiKeys the keys they may show
 */
@ConfigurationProperties("duepath.ingest")
public record AccessProperties(
        @DefaultValue("closed") Security security,
        @DefaultValue List<KeyProperties> apiKeys) {}
