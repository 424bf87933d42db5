package io.duepath.bench.ground;

import io.duepath.broker.BrokerSettings;
import io.duepath.broker.DevBroker;
import java.io.IOException;
import java.nio.file.Path;

/** A broker alone in its JVM, so that its heap, its garbage and its CPU are its own. Ends with its standard input. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        BrokerSettings settings = BrokerSettings.defaults().inDirectory(Path.of(arguments[0]));
        try (DevBroker broker = DevBroker.start(settings)) {
            System.out.println(broker.bootstrapServers());
            System.out.flush();
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        }
        System.exit(0);
    }
}
