package io.duepath.staging.http;

import io.duepath.model.wire.Json;
import io.duepath.staging.query.LoanView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A loan as JSON: the fields of its status, and {@code story}, oldest entry first. */
final class LoanAnswer {

    private LoanAnswer() {}

    static String of(LoanView view) {
        ObjectNode answer = Json.mapper().valueToTree(view.status());
        ArrayNode story = answer.putArray("story");
        view.story().entries().forEach(entry -> {
            ObjectNode told = story.addObject();
            told.put("date", entry.date().toString());
            told.put("kind", entry.kind().toString());
            entry.values().forEach((field, value) -> {
                if (field.isNumber()) {
                    told.put(field.title(), Integer.parseInt(value));
                } else {
                    told.put(field.title(), value);
                }
            });
        });
        return Json.mapper().writeValueAsString(answer);
    }
}
