package io.duepath.bench.rival;

import io.duepath.bench.rival.LoanRows.Row;
import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.engine.Staging;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The work of one listener thread of the row-lock rival: the same engine, with PostgreSQL where staging has stores. */
final class RowLock {

    /** How many loans a roll handles in one transaction: the rival's friends would not commit each of them alone. */
    private static final int ROLL = 500;

    private final Staging staging;
    private final LoanRows rows;
    private final Map<Integer, LocalDate> today;

    RowLock(Staging staging, LoanRows rows, Map<Integer, LocalDate> today) {
        this.staging = staging;
        this.rows = rows;
        this.today = today;
    }

    private record Taken(
            LoanFact fact, int partition, @Nullable LocalDate today) {}

    /** Takes records of one partition in, in one transaction as far as no tick lies between them. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        List<Taken> facts = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Envelope<?> event = CloudEventFormat.read(record.headers(), record.value());
            if (event.data() instanceof BusinessDateAdvanced tick) {
                apply(facts);
                facts.clear();
                today.put(record.partition(), tick.date());
                roll(record.partition(), tick.date());
            } else if (event.data() instanceof LoanFact fact) {
                facts.add(new Taken(fact, record.partition(), today.get(record.partition())));
            }
        }
        apply(facts);
    }

    private void apply(List<Taken> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        Set<String> loanIds = new LinkedHashSet<>();
        facts.forEach(taken -> loanIds.add(taken.fact().loanId().value()));
        Map<String, Row> locked = rows.lock(loanIds);
        for (Taken taken : facts) {
            String loanId = taken.fact().loanId().value();
            List<Message> said = new ArrayList<>();
            staging.apply(Objects.requireNonNull(locked.get(loanId)).account(), taken.fact(), taken.today(), said::add);
            rows.say(loanId, said);
        }
        int partition = facts.get(0).partition();
        for (Row row : locked.values()) {
            rows.save(row, partition);
        }
        rows.commit();
    }

    private void roll(int partition, LocalDate date) throws SQLException {
        Map<String, Row> due = rows.due(partition, date, ROLL);
        while (!due.isEmpty()) {
            for (Row row : due.values()) {
                List<Message> said = new ArrayList<>();
                staging.roll(row.account(), row.loanId(), date, said::add);
                rows.say(row.loanId(), said);
                rows.save(row, partition);
            }
            rows.commit();
            due = due.size() < ROLL ? Map.of() : rows.due(partition, date, ROLL);
        }
        rows.commit();
    }
}
