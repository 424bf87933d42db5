package io.duepath.local.pipeline;

import java.util.ArrayList;
import java.util.List;

/** What each service is told on its command line to find the others and to share one JVM with them. */
record ServiceArguments(PipelineSettings settings, DataFolder data, String bootstrapServers, String databaseUrl) {

    private static final int INGEST_MANAGEMENT = 9081;

    List<String> of(LocalService service) {
        List<String> arguments = new ArrayList<>();
        add(arguments, "server.address", "127.0.0.1");
        add(arguments, "server.port", Ports.usualOrAny(service.usualPort(), settings.freePorts()));
        add(arguments, "spring.kafka.bootstrap-servers", bootstrapServers);
        add(arguments, "spring.main.banner-mode", "off");
        add(arguments, "management.metrics.use-global-registry", false);
        add(arguments, "duepath.topics.loan-partitions", settings.partitions());
        add(arguments, "duepath.topics.customer-partitions", settings.partitions());
        add(arguments, "duepath.privacy.keyset-file", data.keyset());
        addOwn(arguments, service);
        if (service != LocalService.LEGAL) {
            // The legal service's database libraries are on everybody's class path here.
            add(
                    arguments,
                    "spring.autoconfigure.exclude",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        }
        return arguments;
    }

    private void addOwn(List<String> arguments, LocalService service) {
        switch (service) {
            case INGEST -> {
                add(arguments, "duepath.ingest.simulated-time", settings.simulatedTime());
                // Nobody but this machine can reach the loopback address.
                add(arguments, "duepath.ingest.security", "open");
                add(arguments, "management.server.port", Ports.usualOrAny(INGEST_MANAGEMENT, settings.freePorts()));
            }
            case STAGING -> {
                add(arguments, "spring.kafka.streams.state-dir", data.stores(service));
                add(arguments, "duepath.staging.recount", "2s");
            }
            case NOTIFIER -> {
                add(arguments, "duepath.notifier.clock", settings.simulatedTime() ? "stream" : "wall");
                add(arguments, "duepath.notifier.state-directory", data.stores(service));
                add(arguments, "duepath.notifier.security", "open");
            }
            case LEGAL -> {
                add(arguments, "duepath.legal.outbox-poll", "50ms");
                add(arguments, "duepath.legal.security", "open");
                add(arguments, "duepath.legal.clock", settings.simulatedTime() ? "stream" : "wall");
                add(arguments, "spring.datasource.url", databaseUrl);
                add(arguments, "spring.datasource.username", "postgres");
                add(arguments, "spring.datasource.password", "postgres");
            }
        }
    }

    private static void add(List<String> arguments, String key, Object value) {
        arguments.add("--" + key + "=" + value);
    }
}
