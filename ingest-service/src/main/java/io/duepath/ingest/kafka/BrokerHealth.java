package io.duepath.ingest.kafka;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Ready while the broker answers and the doors on Kafka run. */
public final class BrokerHealth extends AbstractHealthIndicator {

    private static final long PATIENCE_SECONDS = 2;

    private final Admin admin;
    private final List<MessageListenerContainer> doors;

    public BrokerHealth(Admin admin, List<MessageListenerContainer> doors) {
        super("the broker does not answer");
        this.admin = admin;
        this.doors = List.copyOf(doors);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int nodes = admin.describeCluster()
                .nodes()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .size();
        builder.status(nodes > 0 && doors.stream().allMatch(MessageListenerContainer::isRunning) ? "UP" : "DOWN")
                .withDetail("nodes", nodes);
    }
}
