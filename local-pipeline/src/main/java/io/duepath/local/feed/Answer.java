package io.duepath.local.feed;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What ingest said to a batch of lines: how many it took, and each refusal with the line's number in the batch. */
public record Answer(long accepted, List<Refusal> refusals) {

    /** One line that was not taken and why; the problems as ingest wrote them. */
    public record Refusal(long line, JsonNode problems) {}
}
