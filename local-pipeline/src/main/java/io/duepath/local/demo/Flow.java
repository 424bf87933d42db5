package io.duepath.local.demo;

import io.duepath.model.Message;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.VisitRequested;
import io.duepath.model.loan.LoanId;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what flows out of the services, and remembers which loans saw most. Counts do not depend on the order of arrival. */
final class Flow {

    private final Tally topics = new Tally();
    private final Tally moves = new Tally();
    private final Tally contacts = new Tally();
    private final Tally ends = new Tally();
    private final Tally putOff = new Tally();
    private final TreeSet<LoanId> escalated = new TreeSet<>();
    private final TreeSet<LoanId> cleared = new TreeSet<>();
    private final TreeMap<LoanId, Integer> moved = new TreeMap<>();

    /** Takes one message of a topic. */
    synchronized void heard(Topic topic, Envelope<?> envelope) {
        Message message = envelope.data();
        topics.add(topic.name());
        note(message);
    }

    private void note(Message message) {
        if (message instanceof BucketTransition move) {
            moves.add(move.from() + " > " + move.to());
            moved.merge(move.loanId(), 1, Integer::sum);
        } else if (message instanceof SmsRequested sms) {
            contacts.add("sms    " + sms.template());
        } else if (message instanceof MailRequested mail) {
            contacts.add("mail   " + mail.template());
        } else if (message instanceof CallRequested call) {
            contacts.add("call   " + call.template());
        } else if (message instanceof VisitRequested visit) {
            contacts.add("visit  " + visit.template());
        } else if (message instanceof ContactEnded ended) {
            ends.add(ended.end() + "  " + ended.reason());
            if (LocalDate.ofInstant(ended.at(), ZoneOffset.UTC).isAfter(ended.businessDate())) {
                putOff.add(ended.end() + "  " + ended.reason());
            }
        } else if (message instanceof LegalEscalated legal) {
            escalated.add(legal.loanId());
        } else if (message instanceof LegalWithdrawn legal) {
            cleared.add(legal.loanId());
        }
    }

    /** The loan with the most to tell: before the legal desk and paid, else before it, else moved most often. */
    synchronized Optional<LoanId> mostTelling() {
        TreeSet<LoanId> both = new TreeSet<>(escalated);
        both.retainAll(cleared);
        if (!both.isEmpty()) {
            return Optional.of(both.first());
        }
        if (!escalated.isEmpty()) {
            return Optional.of(escalated.first());
        }
        int most = moved.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return moved.entrySet().stream()
                .filter(loan -> loan.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Tally topics() {
        return topics;
    }

    Tally moves() {
        return moves;
    }

    Tally contacts() {
        return contacts;
    }

    Tally ends() {
        return ends;
    }

    /** The ends of commands that the gate did not let through on their own day. */
    Tally putOff() {
        return putOff;
    }
}
