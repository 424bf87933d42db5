package io.duepath.bench.micro;

import io.duepath.bench.ground.Lab;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Hot pure functions under JMH, each round a fork of its own, with the bytes that a call allocates. */
public final class Micro implements Experiment {

    private static final Metric NANOS = new Metric("ns/call", false);

    private final Lab lab;

    public Micro(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public String purpose() {
        return "nanoseconds and bytes of hot pure functions";
    }

    @Override
    public List<Group> groups() {
        System.setProperty("jmh.ignoreLock", "true");
        lab.setting("jmh", "average time, a fork a round, 3 iterations of a second after 3 of warm-up");
        return List.of(
                group(
                        "a loan of 36 instalments and 12 repayments",
                        LoanBenchmark.class,
                        "decodeAndEncode",
                        "head",
                        "decode",
                        "encode",
                        "takeRepayment",
                        "rollDay"),
                group(
                        "a repayment as JSON",
                        JsonBenchmark.class,
                        "readJson",
                        "writeJson",
                        "readRecord",
                        "writeRecord",
                        "checkSchema"),
                group("rules", RulesBenchmark.class, "condition", "firstContact", "fourthContact"));
    }

    private Group group(String title, Class<?> benchmark, String... methods) {
        List<Variant> variants = new ArrayList<>();
        for (String method : methods) {
            variants.add(new Method(method, benchmark, lab.size().quick()));
        }
        return new Group(title, NANOS, methods[0], variants);
    }

    private record Method(String name, Class<?> benchmark, boolean quick) implements Variant {
        @Override
        public Trial run(int round) throws RunnerException {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include("^" + Pattern.quote(benchmark.getName() + "." + name) + "$")
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .forks(quick ? 0 : 1)
                    .warmupIterations(quick ? 1 : 3)
                    .measurementIterations(quick ? 1 : 3)
                    .warmupTime(quick ? TimeValue.milliseconds(20) : TimeValue.seconds(1))
                    .measurementTime(quick ? TimeValue.milliseconds(20) : TimeValue.seconds(1));
            RunResult result = new Runner(options.build()).runSingle();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            Trial trial =
                    new Trial().value(NANOS.name(), result.getPrimaryResult().getScore());
            if (allocated != null) {
                trial.value("bytes/call", allocated.getScore());
            }
            return trial.count("benchmarks", result.getBenchmarkResults().size(), 1);
        }
    }
}
