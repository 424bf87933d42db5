package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a command that ended, so that it never ends twice and its receipts find it. Holds no personal
 * data; after an erasure only the id is left.
 *
 * @param about the command; null once the customer is erased
 * @param sent the orders given, in their order
 * @param receipts what was heard of them, each once
 * @param cancelled whether its open task was called off
 */
public record Ended(
        CommandId commandId,
        int revision,
        ContactEnd end,
        LocalDate expiresOn,
        @Nullable About about,
        List<Sent> sent,
        List<String> receipts,
        boolean cancelled) {

    /** As long as notification-commands keeps a record that could be read a second time. */
    private static final int DAYS_BEYOND_EXPIRY = 31;

    /** More than any task can honestly have; what comes after that is not remembered. */
    private static final int MOST_RECEIPTS = 64;

    /** What messages about the command say of it. */
    public record About(LoanId loanId, String occasion, String step, LocalDate businessDate) {

        static About of(ContactRequested request) {
            return new About(request.loanId(), request.occasion(), request.step(), request.businessDate());
        }
    }

    public Ended {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(expiresOn, "expiresOn");
        sent = sent == null ? List.of() : List.copyOf(sent);
        receipts = receipts == null ? List.of() : List.copyOf(receipts);
    }

    static Ended of(ContactRequested request, ContactEnd end, List<Sent> sent) {
        return new Ended(
                request.commandId(),
                request.revision(),
                end,
                request.expiresOn(),
                About.of(request),
                sent,
                List.of(),
                false);
    }

    boolean forgettable(LocalDate today) {
        return today.isAfter(expiresOn.plusDays(DAYS_BEYOND_EXPIRY));
    }

    /** The order by this channel, if there was one. */
    Optional<Sent> sentBy(Channel channel) {
        return sent.stream().filter(s -> s.channel() == channel).findFirst();
    }

    /** The call or visit that somebody may still carry out: handed out last, and nothing heard of it yet. */
    Optional<Sent> openTask() {
        if (sent.isEmpty() || cancelled) {
            return Optional.empty();
        }
        Sent last = sent.get(sent.size() - 1);
        boolean task = last.channel() == Channel.CALL || last.channel() == Channel.VISIT;
        boolean heard = receipts.stream().anyMatch(r -> r.startsWith(last.channel() + " "));
        return task && !heard ? Optional.of(last) : Optional.empty();
    }

    boolean heard(String receipt) {
        return receipts.contains(receipt);
    }

    boolean full() {
        return receipts.size() >= MOST_RECEIPTS;
    }

    Ended hearing(String receipt) {
        List<String> all = Stream.concat(receipts.stream(), Stream.of(receipt)).toList();
        return new Ended(commandId, revision, end, expiresOn, about, sent, all, cancelled);
    }

    Ended sending(Sent next) {
        List<Sent> all = Stream.concat(sent.stream(), Stream.of(next)).toList();
        return new Ended(commandId, revision, end, expiresOn, about, all, receipts, cancelled);
    }

    Ended asCancelled() {
        return new Ended(commandId, revision, end, expiresOn, about, sent, receipts, true);
    }

    Ended erased() {
        return new Ended(commandId, revision, end, expiresOn, null, List.of(), List.of(), false);
    }
}
