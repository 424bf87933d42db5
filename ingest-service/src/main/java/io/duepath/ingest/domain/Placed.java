package io.duepath.ingest.domain;

/** Where the broker put a record. */
public record Placed(String topic, int partition, long offset) {}
