package io.duepath.notifier.gate;

import java.time.Instant;

/** Whether the media, roles and stages of the rule's scope may be used at all. */
public record ChannelRule(boolean allow) implements RuleKind {

    @Override
    public Finding judge(Question question, Instant at) {
        return allow ? Finding.PASS : Finding.never("channel-not-allowed");
    }

    @Override
    public String spelling() {
        return "channel";
    }
}
