package io.duepath.staging.domain;

/** What counting needs besides the facts: the ladder and the tolerance in force. */
public record Terms(BucketLadder ladder, Tolerance tolerance) {}
