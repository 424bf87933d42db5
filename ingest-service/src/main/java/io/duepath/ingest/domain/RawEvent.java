package io.duepath.ingest.domain;

import io.duepath.model.fault.Problem;
import java.util.List;
import java.util.Map;

/**
 * A message that has the shape of an event; nothing in it is checked yet.
 *
 * @param attributes the CloudEvents attributes by name
 * @param data the data, still as sent
 * @param problems what had to be left out because it is no attribute
 */
public record RawEvent(Map<String, String> attributes, FactData data, List<Problem> problems) {}
