package io.duepath.local.mapping;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event that a row gave.
 *
 * @param json the structured CloudEvent
 * @param columns for each JSON pointer in it that comes from a column, the column to blame
 */
public record MappedEvent(ObjectNode json, Map<String, String> columns) {}
