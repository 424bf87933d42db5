package io.duepath.service.broker;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Ready while the broker answers. Kafka Streams itself goes on waiting for a broker that is gone, and looks well
 * meanwhile.
 */
public final class BrokerHealth extends AbstractHealthIndicator implements DisposableBean {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    /** @param connection how an admin client reaches the broker */
    public BrokerHealth(Map<String, Object> connection) {
        super("the broker does not answer");
        this.connection = Map.copyOf(connection);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        try {
            client().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                    .clusterId()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            builder.up();
        } catch (TimeoutException e) {
            builder.outOfService().withDetail("broker", "does not answer");
        }
    }

    /** Made when it is first asked for, because an unknown host name is an error to its maker. */
    private synchronized Admin client() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(connection);
            admin = known;
        }
        return known;
    }

    @Override
    public synchronized void destroy() {
        Admin known = admin;
        if (known != null) {
            known.close();
        }
    }
}
