package io.duepath.bench.micro;

import io.duepath.bench.ground.Prototypes;
import io.duepath.bench.ground.Shapes;
import io.duepath.model.Message;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.LoanHead;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What staging does with one loan of 36 instalments and 12 repayments. An account changes as it is worked on, so that
 * each call begins with the stored form, as the service does; what decoding and encoding alone take stands beside.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LoanBenchmark {

    private static final String LOAN = "L-000000000";
    private static final int REPAYMENTS = 12;

    private final Staging staging = new Staging(Policies.standard());
    private final byte[] stored = new Shapes(1, REPAYMENTS).stored();
    private final LoanAccount account = LoanCodec.decode(stored);
    private final LocalDate due = Objects.requireNonNull(account.nextAction);
    private final RepaymentReceived payment = new RepaymentReceived(
            new LoanId(LOAN),
            new RepaymentId("R-new"),
            new BigDecimal("1234.56"),
            Currency.getInstance("CNY"),
            Prototypes.DAY,
            List.of());

    /** Reads what every stored loan says at fixed offsets. */
    @Benchmark
    public Object head() {
        return Objects.requireNonNull(LoanHead.of(stored));
    }

    /** Reads a stored loan. */
    @Benchmark
    public Object decode() {
        return LoanCodec.decode(stored);
    }

    /** Writes a loan. */
    @Benchmark
    public Object encode() {
        return LoanCodec.encode(account, false);
    }

    /** Reads and writes, with nothing in between. */
    @Benchmark
    public Object decodeAndEncode() {
        return LoanCodec.encode(LoanCodec.decode(stored), false);
    }

    /** Reads, takes a repayment in, writes. */
    @Benchmark
    public Object takeRepayment(Blackhole hole) {
        LoanAccount loan = LoanCodec.decode(stored);
        Consumer<Message> out = hole::consume;
        staging.apply(loan, payment, Prototypes.DAY, out);
        return LoanCodec.encode(loan, false);
    }

    /** Reads, rolls to the next day on which there is something to do, writes. */
    @Benchmark
    public Object rollDay(Blackhole hole) {
        LoanAccount loan = LoanCodec.decode(stored);
        Consumer<Message> out = hole::consume;
        staging.roll(loan, LOAN, due, out);
        return LoanCodec.encode(loan, false);
    }
}
