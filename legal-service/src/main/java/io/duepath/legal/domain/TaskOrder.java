package io.duepath.legal.domain;

/** A task to raise; the subject is an asset's id, or empty. */
public record TaskOrder(TaskKind kind, String subject) {}
