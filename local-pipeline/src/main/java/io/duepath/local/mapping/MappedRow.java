package io.duepath.local.mapping;

import java.util.List;

/** What a row gave: events, perhaps none; or what is wrong with it, and then nothing of it is used. */
public record MappedRow(List<MappedEvent> events, List<RowProblem> problems) {

    public MappedRow {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    static MappedRow broken(String code, String detail) {
        return new MappedRow(List.of(), List.of(new RowProblem(code, null, detail)));
    }
}
