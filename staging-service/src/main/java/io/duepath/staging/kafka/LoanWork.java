package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.store.LoanCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One attempt of the engine at one loan. Nothing of it is written or sent; whoever asked for it does that after. */
final class LoanWork {

    private final LoanAccount account;
    private final List<Said> said = new ArrayList<>();
    private byte @Nullable [] after;

    /** @param account as it is stored; not to be used by others once the attempt has begun */
    LoanWork(LoanAccount account) {
        this.account = account;
    }

    /** A message, and the business date on which the engine said it. */
    record Said(Message message, LocalDate day) {}

    LoanAccount account() {
        return account;
    }

    /** Hears what the engine says on a business date. */
    Consumer<Message> on(LocalDate day) {
        return message -> said.add(new Said(message, day));
    }

    /** Lets the engine work; whatever it fails with comes back instead of being thrown. */
    @Nullable
    RuntimeException attempt(Runnable engine) {
        try {
            engine.run();
            after = LoanCodec.encode(account, false);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    List<Said> said() {
        return said;
    }

    /** The account's stored form after an attempt that did not fail. */
    byte[] after() {
        return Objects.requireNonNull(after, "the engine failed");
    }
}
