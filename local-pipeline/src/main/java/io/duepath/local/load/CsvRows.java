package io.duepath.local.load;

import io.duepath.local.mapping.MappedEvent;
import io.duepath.local.mapping.MappedRow;
import io.duepath.local.mapping.Mapping;
import io.duepath.local.mapping.Table;
import io.duepath.model.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows: the first line that is not empty is the header. */
final class CsvRows implements LineReader {

    private final Mapping mapping;
    private @Nullable Table table;

    CsvRows(Mapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public Unit read(Place place, byte[] line) {
        if (Lines.isBlank(line)) {
            return Unit.nothing(place);
        }
        if (table == null) {
            table = mapping.table(line);
            return Unit.nothing(place);
        }
        MappedRow row = table.row(line);
        List<OutgoingEvent> events = new ArrayList<>();
        for (MappedEvent event : row.events()) {
            events.add(new OutgoingEvent(Json.mapper().writeValueAsBytes(event.json()), event.columns()));
        }
        return new Unit(place, events, row.problems());
    }
}
