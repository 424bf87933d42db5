package io.duepath.staging.domain;

import io.duepath.model.event.CloseReason;
import java.time.LocalDate;

/** The end of a loan: why, and from which day. */
public record Closing(LocalDate on, CloseReason reason) {}
