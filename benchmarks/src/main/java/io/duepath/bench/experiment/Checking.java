package io.duepath.bench.experiment;

import io.duepath.bench.ground.Messages;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.MessageTypes;
import io.duepath.model.wire.Schemas;
import tools.jackson.databind.JsonNode;

/** Does one thing to each message, in this thread. */
record Checking(String name, Messages messages, Step step) implements Variant {

    /** What is done; answers whether the message is sound. */
    interface Step {
        boolean isSound(MessageType<?> type, byte[] line);
    }

    @Override
    public Trial run(int round) {
        long sound = 0;
        long began = System.nanoTime();
        for (int i = 0; i < messages.count(); i++) {
            MessageType<?> type = MessageTypes.of(messages.fact(i).fact().getClass());
            sound += step.isSound(type, messages.line(i)) ? 1 : 0;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Trial()
                .value(Metric.RATE.name(), messages.count() / seconds)
                .value("us/event", seconds * 1e6 / messages.count())
                .count("sound", sound, messages.count());
    }

    static JsonNode data(byte[] line) {
        return Json.mapper().readTree(line).get("data");
    }

    static boolean parse(MessageType<?> type, byte[] line) {
        return data(line).isObject();
    }

    static boolean check(MessageType<?> type, byte[] line) {
        return Schemas.check(type, data(line)).isEmpty();
    }
}
