package io.duepath.broker;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a broker in trouble from ending the JVM that it shares. Kafka's servers stop the process on a fatal fault; here
 * the fault is logged, Kafka's own clean-up goes on, and a failed start still fails with its cause.
 */
final class KafkaExit {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaExit.class);

    private KafkaExit() {}

    static void survive() {
        Exit.setExitProcedure(KafkaExit::refuse);
        Exit.setHaltProcedure(KafkaExit::refuse);
    }

    private static void refuse(int status, String message) {
        LOG.error("Kafka wanted to end this JVM with status {}: {}", status, message);
    }
}
