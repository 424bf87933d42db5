package io.duepath.legal.domain;

import java.util.List;

/** What became of something the desk wanted. */
public sealed interface DeskAnswer {

    /** Calls the one case of this answer. */
    <R> R fold(Cases<R> cases);

    /** Done; the case has this version now. The id is that of what was made, empty if nothing was. */
    record Done(int version, String id) implements DeskAnswer {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** Guards refuse it. */
    record Refused(List<Refusal> refusals) implements DeskAnswer {

        public Refused {
            refusals = List.copyOf(refusals);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** The case is in another version by now. */
    record Stale(int version) implements DeskAnswer {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** There is no such case, proposal or task. */
    record Unknown(String what) implements DeskAnswer {

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** One answer per kind. */
    interface Cases<R> {
        R on(Done answer);

        R on(Refused answer);

        R on(Stale answer);

        R on(Unknown answer);
    }
}
