package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the gate says about one contact at one instant; never without the ids of the rules that say it. */
public sealed interface Verdict {

    /** The rules behind it: those that deny or defer, or all that were asked when none does. */
    List<String> ruleIds();

    /** The packs that were asked, with their versions. */
    Map<String, Integer> packVersions();

    /** Calls the one case that holds. */
    <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse);

    /**
     * It may go out now, to one address.
     *
     * @param endpoint the first address of the medium that all rules let pass
     * @param validUntil when the hours close; a call or visit must be made before
     * @param conditions what it must keep to
     */
    record Allow(
            EndpointId endpoint,
            Instant validUntil,
            Conditions conditions,
            List<String> ruleIds,
            Map<String, Integer> packVersions)
            implements Verdict {

        public Allow {
            Objects.requireNonNull(endpoint, "endpoint");
            Objects.requireNonNull(validUntil, "validUntil");
            ruleIds = List.copyOf(ruleIds);
            packVersions = Map.copyOf(packVersions);
        }

        @Override
        public <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse) {
            return allow.apply(this);
        }
    }

    /**
     * Not before {@code until}, when it must be asked again; as far as rules about time go, it would be allowed then if
     * nothing else happened.
     */
    record Defer(Instant until, List<String> ruleIds, Map<String, Integer> packVersions) implements Verdict {

        public Defer {
            Objects.requireNonNull(until, "until");
            ruleIds = List.copyOf(ruleIds);
            packVersions = Map.copyOf(packVersions);
        }

        @Override
        public <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse) {
            return defer.apply(this);
        }
    }

    /**
     * Not at all, for a coded reason.
     *
     * @param human whether a person should look at it, because a fact is missing that a pack wants a person for
     */
    record Refuse(String reason, boolean human, List<String> ruleIds, Map<String, Integer> packVersions)
            implements Verdict {

        public Refuse {
            Objects.requireNonNull(reason, "reason");
            ruleIds = List.copyOf(ruleIds);
            packVersions = Map.copyOf(packVersions);
        }

        @Override
        public <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse) {
            return refuse.apply(this);
        }
    }
}
