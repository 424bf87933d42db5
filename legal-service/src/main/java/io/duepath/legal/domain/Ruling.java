package io.duepath.legal.domain;

import java.util.List;

/** What the rules say to something the desk wants. */
public sealed interface Ruling {

    /** Calls the one case of this ruling. */
    <R> R fold(Cases<R> cases);

    /** It may be done, and changes the case so. */
    record Granted(CaseChange change) implements Ruling {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** It may not; every guard that refuses is named. */
    record Refused(List<Refusal> refusals) implements Ruling {

        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** Refused for one reason. */
    static Ruling refused(Guard guard, WhyNot why) {
        return new Refused(List.of(Refusal.of(guard, why)));
    }

    /** One answer per kind of ruling. */
    interface Cases<R> {
        R on(Granted ruling);

        R on(Refused ruling);
    }
}
