package io.duepath.staging.domain;

import io.duepath.model.event.CloseReason;
import java.time.LocalDate;

/** The end of a loan. */
public record Closing(LocalDate on, CloseReason reason) {}
