package io.duepath.model.wire;

import io.duepath.model.Message;

/**
 * One type of message in one version.
 *
 * @param name the CloudEvents type, {@code duepath.<name>.v<version>}
 * @param data the record that holds its data
 */
public record MessageType<M extends Message>(String name, Class<M> data) {

    /** Where its JSON Schema lies on the class path. */
    public String schemaResource() {
        return "/io/duepath/model/schemas/" + name + ".json";
    }
}
