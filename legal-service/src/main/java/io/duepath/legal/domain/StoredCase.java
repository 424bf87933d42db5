package io.duepath.legal.domain;

/** A case as it is kept: its version counts its changes, the first being 1. */
public record StoredCase(LegalCase now, int version) {}
