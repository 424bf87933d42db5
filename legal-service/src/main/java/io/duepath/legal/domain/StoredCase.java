package io.duepath.legal.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is kept.
 *
 * @param version counts its changes, the first being 1
 * @param nextDue the nearest last day of its open deadlines
 */
public record StoredCase(
        LegalCase now, int version, @Nullable LocalDate nextDue) {}
