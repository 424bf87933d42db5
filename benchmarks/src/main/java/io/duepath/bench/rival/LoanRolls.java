package io.duepath.bench.rival;

import io.duepath.model.Message;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.store.LoanCodec;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One loan at a time: load, ask the engine, save, send. */
final class LoanRolls {

    private static final URI SOURCE = URI.create("/bench/lean-staging");

    private final Staging staging;
    private final ProcessorContext<String, Envelope<Message>> context;
    private final KeyValueStore<String, byte[]> loans;

    LoanRolls(
            Staging staging, ProcessorContext<String, Envelope<Message>> context, KeyValueStore<String, byte[]> loans) {
        this.staging = staging;
        this.context = context;
        this.loans = loans;
    }

    /** Rolls a loan to a day and returns its new stored form. */
    byte[] roll(String loanId, byte @Nullable [] before, LocalDate day, long timestamp) {
        return work(loanId, before, day, timestamp, (account, said) -> staging.roll(account, loanId, day, said::add));
    }

    /** Takes a fact in and returns the new stored form of its loan. */
    byte[] take(LoanFact fact, byte @Nullable [] before, LocalDate day, long timestamp) {
        var loanId = fact.loanId().value();
        return work(loanId, before, day, timestamp, (account, said) -> staging.apply(account, fact, day, said::add));
    }

    /** Sends a message. */
    void send(String key, Message message, LocalDate day, long timestamp) {
        Envelope<Message> envelope = Envelope.of(key + "/" + day, SOURCE, day, message);
        context.forward(new Record<>(key, envelope, timestamp, new RecordHeaders()));
    }

    private byte[] work(String loanId, byte @Nullable [] before, LocalDate day, long timestamp, Engine engine) {
        LoanAccount account = LoanCodec.decode(before);
        List<Message> said = new ArrayList<>();
        engine.work(account, said);
        byte[] after = LoanCodec.encode(account, false);
        loans.put(loanId, after);
        said.forEach(message -> send(loanId, message, day, timestamp));
        return after;
    }

    private interface Engine {
        void work(LoanAccount account, List<Message> said);
    }
}
