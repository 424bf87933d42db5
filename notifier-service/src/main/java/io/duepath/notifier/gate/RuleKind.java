package io.duepath.notifier.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a rule demands, with its figures; what is not its matter it lets pass. */
public sealed interface RuleKind
        permits HoursRule,
                CapRule,
                CoolOffRule,
                ConsentRule,
                OptOutRule,
                ChannelRule,
                StopRule,
                PartyRule,
                PreconditionRule,
                ContentRule,
                CarriedRule {

    /** What the rule finds. */
    Finding judge(Question question, Instant at);

    /** How packs spell it. */
    String spelling();

    /** Until when the rule stays content, if time alone changes that. */
    default Optional<Instant> openUntil(Question question, Instant at) {
        return Optional.empty();
    }

    /** What an allowed contact must keep to. */
    default Conditions conditions() {
        return Conditions.NONE;
    }

    /** How far back the rule looks. */
    default Duration memory() {
        return Duration.ZERO;
    }
}
