package io.duepath.ingest.http;

import io.duepath.ingest.domain.Placed;
import io.duepath.model.fault.Problem;
import java.util.ArrayList;
import java.util.List;

/** Keeps all answers; for requests whose size is bounded. */
final class AnswerList implements Answers {

    private final List<Answer> all = new ArrayList<>();

    List<Answer> all() {
        return List.copyOf(all);
    }

    @Override
    public void accepted(long line, Placed at) {
        all.add(Answer.accepted(line, at));
    }

    @Override
    public void ticked(long line, boolean advanced) {
        all.add(Answer.ticked(line, advanced));
    }

    @Override
    public void rejected(long line, List<Problem> problems) {
        all.add(Answer.rejected(line, problems));
    }

    @Override
    public void unacknowledged(long line) {
        all.add(Answer.unacknowledged(line));
    }
}
