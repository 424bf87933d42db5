package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.RowLockListener;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/** Lets a listener with row locks read a full topic into empty tables. */
record RowLockRate(
        String name,
        Lab lab,
        Clients clients,
        Postgres postgres,
        Feed feed,
        int batch,
        boolean flushed,
        boolean relayed)
        implements Variant {

    @Override
    public Trial run(int round) throws Exception {
        Trial trial = new Trial();
        String group = lab.name("row-lock");
        String to = relayed ? group + "-out" : null;
        long said = feed.says().values().stream().mapToLong(Long::longValue).sum();
        if (to != null) {
            clients.create(to, Size.PARTITIONS, Map.of("retention.ms", "-1"));
        }
        try (RowLockListener listener =
                new RowLockListener(postgres, clients, group, feed.topic(), batch, flushed, to)) {
            Intake.await(lab, clients, listener.group(), feed.topic(), 0, trial)
                    .count("records", trial.counts().getOrDefault("records", 0L), feed.records());
            if (to != null) {
                untilRelayed(trial, listener, said);
            }
        }
        if (to != null) {
            clients.remove(to);
        }
        return trial.count("outbox", outbox(), relayed ? 0 : said);
    }

    /** What is said is of use only once it is on a topic: the time goes on until then. */
    private static void untilRelayed(Trial trial, RowLockListener listener, long said) {
        double seconds = Objects.requireNonNull(trial.values().get("seconds"));
        double records = seconds * Objects.requireNonNull(trial.values().get(Metric.RATE.name()));
        long began = System.nanoTime();
        trial.count("relayed", listener.relayed(said), said);
        double all = seconds + (System.nanoTime() - began) / 1e9;
        trial.value(Metric.RATE.name(), records / all).value("seconds", all);
    }

    private long outbox() throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from outbox")) {
            count.next();
            return count.getLong(1);
        }
    }
}
