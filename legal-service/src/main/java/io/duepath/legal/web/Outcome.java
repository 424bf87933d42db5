package io.duepath.legal.web;

import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What became of what a reader wanted, for the page to say.
 *
 * @param text the key of a text
 * @param refusals the guards that refuse it, if guards do
 */
record Outcome(HttpStatus status, String text, List<Refusal> refusals) {

    private static final DeskAnswer.Cases<Outcome> READ = new DeskAnswer.Cases<>() {
        @Override
        public Outcome on(DeskAnswer.Done answer) {
            return new Outcome(HttpStatus.OK, "outcome.done", List.of());
        }

        @Override
        public Outcome on(DeskAnswer.Refused answer) {
            return new Outcome(HttpStatus.valueOf(422), "outcome.refused", answer.refusals());
        }

        @Override
        public Outcome on(DeskAnswer.Stale answer) {
            return new Outcome(HttpStatus.CONFLICT, "outcome.stale", List.of());
        }

        @Override
        public Outcome on(DeskAnswer.Unknown answer) {
            return new Outcome(HttpStatus.NOT_FOUND, "outcome.unknown", List.of());
        }
    };

    static Outcome of(DeskAnswer answer) {
        return answer.fold(READ);
    }

    static Outcome wrong(HttpStatus status, String text) {
        return new Outcome(status, text, List.of());
    }

    boolean isDone() {
        return status == HttpStatus.OK;
    }
}
