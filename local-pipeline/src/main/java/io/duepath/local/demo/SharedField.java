package io.duepath.local.demo;

import io.duepath.model.Message;
import io.duepath.model.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Fields that many kinds of message share, read by their names on the wire. */
enum SharedField {
    LOAN("/loanId"),
    COMMAND("/commandId"),
    CAUSE("/cause"),
    BECAUSE("/because/cause");

    private final String pointer;

    SharedField(String pointer) {
        this.pointer = pointer;
    }

    /** The field's value, if this kind of message has it. */
    Optional<String> of(Message message) {
        JsonNode tree = Json.mapper().valueToTree(message);
        return tree.at(pointer).asStringOpt();
    }
}
