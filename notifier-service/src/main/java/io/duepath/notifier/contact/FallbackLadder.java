package io.duepath.notifier.contact;

import io.duepath.model.event.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is tried next when a contact did not reach the person, for each template of a first order. It is climbed in one
 * direction only and names no channel twice, so that it cannot loop.
 */
public record FallbackLadder(Map<String, List<Sent>> rungs) {

    /** Nothing is tried again. */
    public static final FallbackLadder NONE = new FallbackLadder(Map.of());

    public FallbackLadder {
        rungs = Map.copyOf(rungs);
        rungs.forEach(FallbackLadder::check);
    }

    /** The order that follows one of a command whose first order used a template, if the ladder goes on. */
    Optional<Sent> after(String firstTemplate, Sent current) {
        List<Sent> ladder = rungs.getOrDefault(firstTemplate, List.of());
        int next = ladder.indexOf(current) + 1;
        return next < ladder.size() ? Optional.of(ladder.get(next)) : Optional.empty();
    }

    private static void check(String template, List<Sent> ladder) {
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        for (Sent rung : ladder) {
            if (!seen.add(rung.channel())) {
                throw new IllegalArgumentException(
                        "the fallback ladder of " + template + " names " + rung.channel() + " twice");
            }
        }
    }
}
