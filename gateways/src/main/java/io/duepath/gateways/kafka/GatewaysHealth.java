package io.duepath.gateways.kafka;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while orders are carried out: the broker answers, listeners run, and none waits for its mail server or centre. */
public final class GatewaysHealth extends AbstractHealthIndicator {

    private static final int PATIENCE_MILLIS = 3_000;

    private final Gateways gateways;
    private final Admin admin;

    public GatewaysHealth(Gateways gateways, Admin admin) {
        super("the broker does not answer");
        this.gateways = gateways;
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                .clusterId()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        builder.up();
        for (Gateways.Running each : gateways.running()) {
            String channel = each.channel().toString();
            if (!each.container().isRunning()) {
                builder.outOfService().withDetail(channel, "not running");
            }
            each.gateway().waitsFor().ifPresent(why -> builder.outOfService().withDetail(channel, why));
        }
    }
}
