package io.duepath.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevBrokerIT {

    @Nested
    class WhileItRuns {
        private final BrokerClients clients = new BrokerClients(SharedBroker.bootstrapServers());

        @Test
        void keepsWhatIsSent() throws Exception {
            clients.createTopic("kept");
            clients.send("kept", "first");
            clients.send("kept", "second");

            assertThat(clients.readUntil("second", "kept")).containsExactly("first", "second");
        }

        @Test
        void showsCommittedRecordsOnly() throws Exception {
            clients.createTopic("committed");
            clients.sendAndAbort("committed", "dropped");
            clients.sendAndCommit("committed", "booked");

            assertThat(clients.readUntil("booked", "committed")).containsExactly("booked");
        }

        @Test
        void runsTheSecondVersionOfTransactions() throws Exception {
            try (var admin = clients.admin()) {
                var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();

                assertThat(features.get("transaction.version").maxVersionLevel())
                        .isEqualTo((short) 2);
            }
        }

        @Test
        void createsNoTopicByAccident() throws Exception {
            clients.createTopic("wanted");

            assertThat(clients.partitionsThatAConsumerSees("unwanted")).isEmpty();
            try (var admin = clients.admin()) {
                assertThat(admin.listTopics().names().get()).contains("wanted").doesNotContain("unwanted");
            }
        }

        @Test
        void isOneForAllTests() {
            assertThat(SharedBroker.bootstrapServers()).isSameAs(SharedBroker.bootstrapServers());
        }
    }

    @Nested
    class WhenItIsStartedAgain {
        @TempDir
        private Path directory;

        @Test
        void hasTheDataOfItsDirectoryOnTheSamePort() throws Exception {
            BrokerSettings settings = BrokerSettings.defaults().inDirectory(directory);
            String address;
            try (var broker = DevBroker.start(settings.withPartitions(3))) {
                address = broker.bootstrapServers();
                var clients = new BrokerClients(address);
                clients.createTopic("spread");
                assertThat(clients.partitionsOf("spread")).isEqualTo(3);
            }
            try (var broker = DevBroker.start(settings.onPort(portOf(address)))) {
                assertThat(broker.bootstrapServers()).isEqualTo(address);
                assertThat(broker.dataDirectory()).isEqualTo(directory);
                var clients = new BrokerClients(address);
                assertThat(clients.partitionsOf("spread")).isEqualTo(3);
                clients.createTopic("remembered");
                clients.send("remembered", "before");
            }
            try (var broker = DevBroker.start(settings.onPort(portOf(address)))) {
                var clients = new BrokerClients(broker.bootstrapServers());
                clients.send("remembered", "after");
                assertThat(clients.readUntil("after", "remembered")).containsExactly("before", "after");
            }
            assertThat(directory).isNotEmptyDirectory();
        }
    }

    @Nested
    class WhenItIsClosed {
        @Test
        void leavesNothingBehind() throws Exception {
            Set<Thread> before = userThreads();
            var broker = DevBroker.start();
            Path directory = broker.dataDirectory();
            assertThat(directory).isNotEmptyDirectory();
            var clients = new BrokerClients(broker.bootstrapServers());
            clients.createTopic("short-lived");
            clients.send("short-lived", "gone soon");

            broker.close();
            broker.close();

            assertThat(Files.exists(directory)).isFalse();
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), portOf(broker.bootstrapServers())));
            }
            assertThat(stillAliveAfterAWhile(without(before, userThreads()))).isEmpty();
        }
    }

    @Nested
    class WhereTheLetterIHasAnotherCapital {
        private final Locale own = Locale.getDefault();

        @AfterEach
        void restoreTheLocale() {
            Locale.setDefault(own);
        }

        @Test
        void startsAndLeavesTheLocaleAsItWas() throws Exception {
            Locale turkish = Locale.forLanguageTag("tr-TR");
            Locale.setDefault(turkish);
            try (var broker = DevBroker.start()) {
                assertThat(Locale.getDefault()).isEqualTo(turkish);
                var clients = new BrokerClients(broker.bootstrapServers());
                clients.createTopic("istanbul");
                clients.send("istanbul", "here");
                assertThat(clients.readUntil("here", "istanbul")).containsExactly("here");
            }
        }
    }

    @Nested
    class WhenItsPortIsTaken {
        @Test
        void saysSoAndLeavesTheJvmAlive() throws Exception {
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = taken.getLocalPort();

                assertThatThrownBy(
                                () -> DevBroker.start(BrokerSettings.defaults().onPort(port)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("127.0.0.1:" + port);
            }
        }
    }

    @Nested
    class WhenItsDirectoryIsInUse {
        @TempDir
        private Path directory;

        @Test
        void saysSoAndLeavesTheFirstBrokerRunning() throws Exception {
            BrokerSettings settings = BrokerSettings.defaults().inDirectory(directory);
            try (var first = DevBroker.start(settings)) {
                assertThatThrownBy(() -> DevBroker.start(settings))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(directory.toString());

                var clients = new BrokerClients(first.bootstrapServers());
                clients.createTopic("alive");
                clients.send("alive", "still");
                assertThat(clients.readUntil("still", "alive")).containsExactly("still");
            }
        }
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private static Set<Thread> userThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    private static Set<Thread> without(Set<Thread> known, Set<Thread> all) {
        return all.stream().filter(thread -> !known.contains(thread)).collect(Collectors.toSet());
    }

    private static Set<Thread> stillAliveAfterAWhile(Set<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10).toMillis());
        }
        return threads.stream().filter(Thread::isAlive).collect(Collectors.toSet());
    }
}
