package io.duepath.staging.kafka;

import static io.duepath.staging.kafka.Facts.day;
import static io.duepath.staging.kafka.Facts.due;
import static io.duepath.staging.kafka.Facts.paid;
import static io.duepath.staging.kafka.Facts.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.Fact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.store.LoanCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecountsTest {

    @TempDir
    Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Portfolio portfolio = new Portfolio();
    private final StagingMetrics metrics = new StagingMetrics(meters, portfolio);
    private final Staging staging = new Staging(Policies.standard());
    private TopologyTestDriver driver;
    private Recounts recounts;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "recounts-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:0");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(
                StagingTopology.build(new StagingShell(staging, portfolio, metrics, 1)), settings);
        recounts = new Recounts(staging, portfolio, partition -> loans());
        metrics.watch(recounts);
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"));
        send(registered("L2", "C1"), due("L2", 1, "2026-01-10", "100.00"), due("L2", 2, "2026-02-10", "100.00"));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void findsNothingWhereTheSumsAreRight() {
        send(day("2026-01-09"), day("2026-01-20"), paid("L1", "R1", "2026-01-20", "300.00"), day("2026-03-01"));

        recounts.run();

        assertThat(drift("loans")).isZero();
        assertThat(drift("arrears")).isZero();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void findsALoanWhoseFactsTheSumsDoNotKnow() {
        send(day("2026-01-20"));
        LoanAccount account = LoanCodec.decode(loans().get("L1"));
        LoanAccount without = new LoanAccount(new LoanFacts());
        without.facts.registration = account.facts.registration;
        without.rolledTo = account.rolledTo;
        loans().put("L1", LoanCodec.encode(without, false));

        recounts.run();

        assertThat(drift("loans")).as("one too many there, one too few here").isEqualTo(2);
        assertThat(drift("arrears")).isEqualTo(300);
    }

    @Test
    void findsALoanThatIsLost() {
        send(day("2026-01-20"));
        loans().delete("L2");

        recounts.run();

        assertThat(drift("loans")).isEqualTo(1);
        assertThat(drift("arrears")).isEqualTo(100);
    }

    @Test
    void countsAParkedLoanAsItWasLastGood() {
        send(day("2026-01-20"));
        byte[] good = loans().get("L1");
        loans().put("L1", LoanCodec.encode(LoanCodec.decode(good), true));
        send(day("2026-03-01"));

        recounts.run();

        assertThat(drift("loans")).isZero();
    }

    @Test
    void leavesAPartitionAloneThatHasNoDateOrRolls() {
        recounts.run();
        assertThat(counted()).isZero();

        send(day("2026-01-20"));
        Portfolio.Part part = Objects.requireNonNull(portfolio.part(0));
        recounts.run();
        assertThat(part.restingOn()).isEqualTo("2026-01-20");
        assertThat(counted()).isEqualTo(1);
    }

    private double drift(String figure) {
        return meters.get("duepath.staging.drift." + figure).gauge().value();
    }

    private double counted() {
        return meters.get("duepath.staging.recounts").functionCounter().count();
    }

    private KeyValueStore<String, byte[]> loans() {
        return driver.getKeyValueStore(StagingTopology.LOANS);
    }

    @SafeVarargs
    private void send(Envelope<Fact>... events) {
        TestInputTopic<String, byte[]> loanEvents =
                driver.createInputTopic(Topics.LOAN_EVENTS.name(), new StringSerializer(), new ByteArraySerializer());
        for (Envelope<Fact> event : events) {
            RecordHeaders headers = new RecordHeaders();
            byte[] value = CloudEventFormat.write(event, headers);
            loanEvents.pipeInput(new TestRecord<>("any", value, headers));
        }
    }
}
