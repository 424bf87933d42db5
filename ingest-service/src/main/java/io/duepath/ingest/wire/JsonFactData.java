package io.duepath.ingest.wire;

import static io.duepath.ingest.domain.RejectionReason.DATA_MISSING;
import static io.duepath.ingest.domain.RejectionReason.INVALID_VALUE;
import static io.duepath.ingest.domain.RejectionReason.SCHEMA_VIOLATION;

import io.duepath.ingest.domain.FactData;
import io.duepath.ingest.domain.Pointers;
import io.duepath.model.event.Fact;
import io.duepath.model.fault.Problem;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import io.duepath.model.wire.Schemas;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON data: first against the schema, and if that holds, into the record, whose constructor checks the meaning. */
final class JsonFactData implements FactData {

    /** The data that are not there. */
    static final FactData MISSING = broken(DATA_MISSING.at("/data", "data are required"));

    private static final String OUR_RECORDS = "io.duepath.model.";

    private final JsonNode data;

    private JsonFactData(JsonNode data) {
        this.data = data;
    }

    static FactData of(JsonNode data) {
        return data.isNull() || data.isMissingNode() ? MISSING : new JsonFactData(data);
    }

    /** Data that cannot be read whatever the type. */
    static FactData broken(Problem problem) {
        Reading reading = new Read(Optional.empty(), List.of(problem));
        return type -> reading;
    }

    @Override
    public Reading as(Class<? extends Fact> type) {
        List<Schemas.Violation> violations = Schemas.check(MessageTypes.of(type), data);
        if (!violations.isEmpty()) {
            return new Read(
                    Optional.empty(),
                    violations.stream()
                            .map(v -> SCHEMA_VIOLATION.at("/data" + v.pointer(), v.message()))
                            .toList());
        }
        try {
            return new Read(Optional.of(Json.mapper().treeToValue(data, type)), List.of());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Read(Optional.empty(), List.of(INVALID_VALUE.at(pointer(e), meaning(e))));
        }
    }

    private static String pointer(Exception e) {
        StringBuilder pointer = new StringBuilder("/data");
        if (e instanceof JacksonException wrapped) {
            for (JacksonException.Reference step : wrapped.getPath()) {
                String name = step.getPropertyName();
                pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : Pointers.step(name));
            }
        }
        return pointer.toString();
    }

    /** The words of our own constructors, which never quote a value; those of others might, so they stay here. */
    private static String meaning(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        StackTraceElement[] trace = root.getStackTrace();
        boolean ours = trace.length > 0 && trace[0].getClassName().startsWith(OUR_RECORDS);
        String words = root.getMessage();
        return ours && root instanceof IllegalArgumentException && words != null
                ? words
                : "does not fit the type of this field";
    }

    private record Read(Optional<Fact> fact, List<Problem> problems) implements Reading {}
}
