package io.duepath.legal.web;

import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.Refusal;
import io.duepath.legal.domain.WhyNot;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What became of what a reader wanted, for the page to say.
 *
 * @param text the key of a text
 * @param refusals the guards that refuse it, if guards do
 */
record Said(HttpStatus status, String text, List<Refusal> refusals) {

    /** The fields that some refusals are about. */
    private static final Map<WhyNot, String> FIELDS = Map.of(
            WhyNot.CANNOT_HAPPEN, "milestone",
            WhyNot.IN_THE_FUTURE, "on",
            WhyNot.NO_EVIDENCE, "evidence",
            WhyNot.NO_ASSET, "asset",
            WhyNot.OTHER_ASSET, "asset",
            WhyNot.UNKNOWN_ITEM, "item");

    private static final DeskAnswer.Cases<Said> READ = new DeskAnswer.Cases<>() {
        @Override
        public Said on(DeskAnswer.Done answer) {
            return new Said(HttpStatus.OK, "outcome.done", List.of());
        }

        @Override
        public Said on(DeskAnswer.Refused answer) {
            return new Said(HttpStatus.valueOf(422), "outcome.refused", answer.refusals());
        }

        @Override
        public Said on(DeskAnswer.Stale answer) {
            return new Said(HttpStatus.CONFLICT, "outcome.stale", List.of());
        }

        @Override
        public Said on(DeskAnswer.Unknown answer) {
            return new Said(HttpStatus.NOT_FOUND, "outcome.unknown", List.of());
        }
    };

    static Said of(DeskAnswer answer) {
        return answer.fold(READ);
    }

    static Said wrong(HttpStatus status, String text) {
        return new Said(status, text, List.of());
    }

    boolean isDone() {
        return status == HttpStatus.OK;
    }

    /** Says beside each field of the form what is refused of it. */
    void mark(Form form, Speech speech) {
        refusals.forEach(refusal -> {
            String field = FIELDS.get(refusal.code());
            if (field != null) {
                form.wrong(field, speech.why(refusal));
            }
        });
    }
}
