package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.RowLockListener;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets a listener with row locks read a full topic into empty tables. */
record RowLockRate(String name, Lab lab, Clients clients, Postgres postgres, Feed feed, int batch, boolean flushed)
        implements Variant {

    @Override
    public Trial run(int round) throws Exception {
        Trial trial = new Trial();
        String group = lab.name("row-lock");
        try (RowLockListener listener = new RowLockListener(postgres, clients, group, feed.topic(), batch, flushed)) {
            Intake.await(lab, clients, listener.group(), feed.topic(), 0, trial)
                    .count("records", trial.counts().getOrDefault("records", 0L), feed.records());
        }
        long said = feed.says().values().stream().mapToLong(Long::longValue).sum();
        return trial.count("outbox", outbox(), said);
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
