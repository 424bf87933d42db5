package io.duepath.ingest.kafka;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready while the broker answers and the doors are open. */
public final class BrokerHealth extends AbstractHealthIndicator {

    private static final long PATIENCE_SECONDS = 2;

    private final Supplier<Admin> admin;
    private final Opening opening;

    public BrokerHealth(Supplier<Admin> admin, Opening opening) {
        super("the broker does not answer");
        this.admin = admin;
        this.opening = opening;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int nodes = admin.get()
                .describeCluster()
                .nodes()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .size();
        builder.status(nodes > 0 && opening.complete() ? "UP" : "DOWN").withDetail("nodes", nodes);
    }
}
