package io.duepath.staging.kafka;

import io.duepath.model.event.LoanFact;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.store.LoanCodec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store of so many loans that differ in nothing but their ids, so that one form stands for all that wait and one for
 * all that were saved since: a million of them take no memory. What was saved, and in which order, ends in a hash.
 */
final class EqualLoans implements KeyValueStore<String, byte[]> {

    private final int number;
    private final byte[] first;
    private final BitSet saved = new BitSet();
    private byte[] newest = new byte[0];
    private long hash;

    private EqualLoans(int number, byte[] first) {
        this.number = number;
        this.first = first;
    }

    /** Loans that owed 300.00 on 2026-01-10 and were rolled to that day: on the next one all of them are due. */
    static EqualLoans dueOn11January(int number, Staging staging) {
        LoanAccount account = new LoanAccount(new LoanFacts());
        LocalDate day = LocalDate.parse("2026-01-01");
        for (var event : List.of(Facts.registered("L", "C1"), Facts.due("L", 1, "2026-01-10", "300.00"))) {
            staging.apply(account, (LoanFact) event.data(), day, message -> {});
        }
        staging.roll(account, "L", LocalDate.parse("2026-01-07"), message -> {});
        staging.roll(account, "L", LocalDate.parse("2026-01-10"), message -> {});
        return new EqualLoans(number, LoanCodec.encode(account, false));
    }

    int saved() {
        return saved.cardinality();
    }

    long hash() {
        return hash;
    }

    @Override
    public byte[] get(String loanId) {
        return saved.get(index(loanId)) ? newest : first;
    }

    @Override
    public void put(String loanId, byte[] value) {
        saved.set(index(loanId));
        newest = value;
        hash = 31 * (31 * hash + loanId.hashCode()) + Arrays.hashCode(value);
    }

    @Override
    public KeyValueIterator<String, byte[]> all() {
        return new KeyValueIterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < number;
            }

            @Override
            public KeyValue<String, byte[]> next() {
                String id = id(next++);
                return KeyValue.pair(id, get(id));
            }

            @Override
            public String peekNextKey() {
                return id(next);
            }

            @Override
            public void close() {}
        };
    }

    private static String id(int index) {
        return String.format(Locale.ROOT, "L%07d", index);
    }

    private static int index(String loanId) {
        return Integer.parseInt(loanId.substring(1));
    }

    @Override
    public long approximateNumEntries() {
        return number;
    }

    @Override
    public String name() {
        return StagingTopology.LOANS;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {}

    @Override
    public byte[] putIfAbsent(String key, byte[] value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(List<KeyValue<String, byte[]>> entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] delete(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<String, byte[]> range(String from, String to) {
        throw new UnsupportedOperationException();
    }
}
