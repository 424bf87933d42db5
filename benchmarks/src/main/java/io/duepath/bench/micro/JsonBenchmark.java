package io.duepath.bench.micro;

import io.duepath.bench.ground.Prototypes;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import io.duepath.model.wire.Schemas;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;

/** A repayment on its way: JSON in and out, with and without the attributes of its CloudEvent, and its schema. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {

    private final RepaymentReceived payment = new RepaymentReceived(
            new LoanId("L-000000000"),
            new RepaymentId("L-000000000/12-1"),
            new BigDecimal("1234.56"),
            Currency.getInstance("CNY"),
            Prototypes.DAY,
            List.of());
    private final Envelope<RepaymentReceived> envelope =
            Envelope.of("L-000000000/pay/12-1", URI.create("/cores/synthetic"), Prototypes.DAY, payment);
    private final byte[] json = Json.mapper().writeValueAsBytes(payment);
    private final JsonNode tree = Json.mapper().readTree(json);
    private final RecordHeaders headers = new RecordHeaders();
    private final byte[] value = CloudEventFormat.write(envelope, headers);

    /** JSON to a fact. */
    @Benchmark
    public Object readJson() {
        return Json.mapper().readValue(json, RepaymentReceived.class);
    }

    /** A fact to JSON. */
    @Benchmark
    public Object writeJson() {
        return Json.mapper().writeValueAsBytes(payment);
    }

    /** A Kafka record to a fact and its attributes. */
    @Benchmark
    public Object readRecord() {
        return CloudEventFormat.read(headers, value);
    }

    /** A fact and its attributes to a Kafka record. */
    @Benchmark
    public Object writeRecord() {
        return CloudEventFormat.write(envelope, new RecordHeaders());
    }

    /** A parsed fact against its schema. */
    @Benchmark
    public Object checkSchema() {
        return Schemas.check(MessageTypes.of(RepaymentReceived.class), tree);
    }
}
