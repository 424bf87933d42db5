package io.duepath.legal.kafka;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Up while commands can come in: their consumers run and the broker answers. */
public final class CommandsHealth extends AbstractHealthIndicator {

    private static final int PATIENCE_MILLIS = 3_000;

    private final List<? extends MessageListenerContainer> containers;
    private final Admin admin;

    public CommandsHealth(List<? extends MessageListenerContainer> containers, Admin admin) {
        super("the broker does not answer");
        this.containers = List.copyOf(containers);
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                .clusterId()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (containers.stream().allMatch(c -> c.isRunning() && c.isInExpectedState())) {
            builder.up();
        } else {
            builder.outOfService().withDetail("consumers", "not running");
        }
    }
}
