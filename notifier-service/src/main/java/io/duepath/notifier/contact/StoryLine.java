package io.duepath.notifier.contact;

import io.duepath.model.event.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a command.
 *
 * @param at when, on the notifier's clock, or as a receipt says
 * @param what requested, revised, deferred, an end of {@code contact-ended} or an outcome of {@code contact-refined}
 * @param channel the channel it is about
 * @param template the text it is about
 * @param reason the code behind it
 * @param ruleIds the rules that spoke
 * @param packVersions the packs they come from
 * @param until when the gate is asked again
 */
public record StoryLine(
        Instant at,
        String what,
        @Nullable Channel channel,
        @Nullable String template,
        @Nullable String reason,
        List<String> ruleIds,
        Map<String, Integer> packVersions,
        @Nullable Instant until) {

    public StoryLine {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(what, "what");
        ruleIds = ruleIds == null ? List.of() : List.copyOf(ruleIds);
        packVersions = packVersions == null ? Map.of() : Map.copyOf(packVersions);
    }

    static StoryLine of(Instant at, String what) {
        return new StoryLine(at, what, null, null, null, List.of(), Map.of(), null);
    }

    StoryLine by(@Nullable Sent order) {
        return order == null
                ? this
                : new StoryLine(at, what, order.channel(), order.template(), reason, ruleIds, packVersions, until);
    }

    StoryLine because(String code, Ruling ruling) {
        return new StoryLine(at, what, channel, template, code, ruling.ruleIds(), ruling.packVersions(), until);
    }

    StoryLine until(Instant again) {
        return new StoryLine(at, what, channel, template, reason, ruleIds, packVersions, again);
    }
}
