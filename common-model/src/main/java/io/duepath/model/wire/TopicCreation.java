package io.duepath.model.wire;

import io.duepath.model.wire.Topic.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics of the catalogue that are missing. Existing ones are never altered: another partition count than
 * the configured one is an error, because more partitions would send a loan's events to another place.
 *
 * @param loanPartitions partitions of everything keyed by loan, fixed for the life of the deployment
 * @param customerPartitions partitions of everything keyed by customer, fixed for the life of the deployment
 * @param replication copies of each partition
 */
public record TopicCreation(int loanPartitions, int customerPartitions, short replication) {

    private static final int MAX_LOOKS = 100;
    private static final long PAUSE_MILLIS = 100;

    public TopicCreation {
        if (loanPartitions < 1 || customerPartitions < 1 || replication < 1) {
            throw new IllegalArgumentException("partitions and replication must be at least 1");
        }
    }

    /**
     * Makes sure that these topics exist and can be seen.
     *
     * @throws IllegalStateException if one exists with another partition count
     */
    public void ensure(Admin admin, List<Topic> topics) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        create(admin, topics.stream().filter(t -> !existing.contains(t.name())).toList());
        Map<String, TopicDescription> found =
                described(admin, topics.stream().map(Topic::name).toList());
        List<String> wrong = new ArrayList<>();
        for (Topic topic : topics) {
            TopicDescription description = found.get(topic.name());
            int is = description == null ? 0 : description.partitions().size();
            if (is != partitions(topic)) {
                wrong.add(topic.name() + " has " + is + " partitions, configured are " + partitions(topic));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
    }

    private void create(Admin admin, List<Topic> missing) throws InterruptedException, ExecutionException {
        List<NewTopic> wanted = missing.stream()
                .map(t -> new NewTopic(t.name(), partitions(t), replication).configs(t.settings()))
                .toList();
        for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** Waits until the broker that is asked has heard of them: Kafka Streams gives up on topics it cannot see. */
    private static Map<String, TopicDescription> described(Admin admin, List<String> names)
            throws InterruptedException, ExecutionException {
        for (int attempt = 1; ; attempt++) {
            try {
                return admin.describeTopics(names).allTopicNames().get();
            } catch (ExecutionException e) {
                if (attempt == MAX_LOOKS || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    private int partitions(Topic topic) {
        if (topic.partitions() == Partitions.LOANS) {
            return loanPartitions;
        }
        return topic.partitions() == Partitions.CUSTOMERS ? customerPartitions : 1;
    }
}
