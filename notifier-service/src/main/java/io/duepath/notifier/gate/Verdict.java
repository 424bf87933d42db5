package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the gate says about one contact at one instant; never without the ids of the rules that say it. */
public sealed interface Verdict {

    /** The rules behind it: those that deny or defer, or all that were asked when none does. */
    List<String> ruleIds();

    /** Calls the one case that holds. */
    <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse);

    /** It may go out now. */
    record Allow(List<String> ruleIds) implements Verdict {

        public Allow {
            ruleIds = List.copyOf(ruleIds);
        }

        @Override
        public <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse) {
            return allow.apply(this);
        }
    }

    /** Not before {@code until}, when it must be asked again. */
    record Defer(Instant until, List<String> ruleIds) implements Verdict {

        public Defer {
            ruleIds = List.copyOf(ruleIds);
        }

        @Override
        public <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse) {
            return defer.apply(this);
        }
    }

    /** Not at all, for a coded reason. */
    record Refuse(String reason, List<String> ruleIds) implements Verdict {

        public Refuse {
            ruleIds = List.copyOf(ruleIds);
        }

        @Override
        public <R> R fold(Function<Allow, R> allow, Function<Defer, R> defer, Function<Refuse, R> refuse) {
            return refuse.apply(this);
        }
    }

    /**
     * One verdict from those of all rules: deny beats defer beats allow. The first refusal gives the reason, the last
     * opening the time.
     */
    static Verdict strictest(List<Verdict> verdicts) {
        List<Allow> allows = new ArrayList<>();
        List<Defer> defers = new ArrayList<>();
        List<Refuse> refusals = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            boolean sorted = verdict.fold(allows::add, defers::add, refusals::add);
            assert sorted;
        }
        if (!refusals.isEmpty()) {
            return new Refuse(refusals.get(0).reason(), ids(refusals));
        }
        if (!defers.isEmpty()) {
            Instant last =
                    defers.stream().map(Defer::until).max(Instant::compareTo).orElseThrow();
            return new Defer(last, ids(defers));
        }
        return new Allow(ids(allows));
    }

    private static List<String> ids(List<? extends Verdict> verdicts) {
        return verdicts.stream().flatMap(v -> v.ruleIds().stream()).toList();
    }
}
