package io.duepath.bench.ground;

import io.duepath.bench.harness.Trial;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CPU seconds by process: this JVM with the subject and whatever drives it, the broker, and all of PostgreSQL. */
public record Cpu(double here, double broker, double postgres) {

    static Cpu used(List<Broker> brokers, @Nullable Postgres postgres) {
        return new Cpu(
                seconds(ProcessHandle.current()),
                brokers.stream().mapToDouble(b -> seconds(b.handle())).sum(),
                postgres == null
                        ? 0
                        : postgres.handle().stream()
                                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                                .mapToDouble(Cpu::seconds)
                                .sum());
    }

    /** What a process has used so far; 0 where the system does not say. */
    public static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** What was used since an earlier look. */
    public Cpu since(Cpu before) {
        return new Cpu(here - before.here, broker - before.broker, postgres - before.postgres);
    }

    /** Adds the microseconds of CPU for each of so many events to a trial. */
    public Trial perEvent(Trial trial, long events) {
        double each = 1e6 / Math.max(1, events);
        trial.value("CPU us/event, engine and driver", here * each).value("CPU us/event, broker", broker * each);
        return postgres == 0 ? trial : trial.value("CPU us/event, PostgreSQL", postgres * each);
    }
}
