package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import java.time.LocalDate;

/** A milestone of a case as it was kept; the asset is empty if it is about none. */
public record Recorded(Milestone milestone, LocalDate on, String asset, String evidence) {}
