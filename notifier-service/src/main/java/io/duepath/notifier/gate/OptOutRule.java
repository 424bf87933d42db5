package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the person refused stays refused, from the moment it is known: a longer time to honour it is never used.
 *
 * @param reach what one refusal silences
 * @param honourWithin the time the source allows; carried, not used
 * @param confirmOnce whether one message may confirm it
 * @param replyOnce whether one message may answer the person's own later message
 */
public record OptOutRule(Reach reach, String honourWithin, boolean confirmOnce, boolean replyOnce) implements RuleKind {

    /** What one refusal silences; a refusal of everything silences everything. */
    public enum Reach {
        /** The medium it names. */
        CHANNEL,
        /** The address it names. */
        ENDPOINT,
        /** The person, whatever it names. */
        PERSON
    }

    public OptOutRule {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(honourWithin, "honourWithin");
    }

    @Override
    public Finding judge(Question question, Instant at) {
        boolean silenced =
                question.facts().objections().stream().anyMatch(o -> silences(o, question) && !isExcepted(o, question));
        return silenced ? Finding.never("opted-out") : Finding.PASS;
    }

    private boolean silences(Objection objection, Question question) {
        if (objection.isToAll() || reach == Reach.PERSON) {
            return true;
        }
        if (reach == Reach.CHANNEL) {
            return objection.medium() != null && question.request().medium().isMeantBy(objection.medium());
        }
        EndpointFacts endpoint = question.endpoint();
        return endpoint != null && endpoint.id().equals(objection.endpoint());
    }

    private boolean isExcepted(Objection objection, Question question) {
        Instant since = objection.at();
        if (since == null) {
            return false;
        }
        List<Attempt> after = question.facts().history().attempts().stream()
                .filter(a -> a.medium() == question.request().medium() && !a.at().isBefore(since))
                .sorted(Comparator.comparing(Attempt::at))
                .toList();
        return switch (question.request().purpose()) {
            case OPTOUT_CONFIRMATION ->
                confirmOnce && after.stream().noneMatch(a -> a.direction() == Direction.OUTBOUND);
            case REPLY ->
                replyOnce && !after.isEmpty() && after.get(after.size() - 1).direction() == Direction.INBOUND;
            default -> false;
        };
    }

    @Override
    public String spelling() {
        return "optout";
    }
}
