package io.duepath.local.portfolio;

import java.time.LocalDate;
import java.util.stream.Stream;

/** One business date and, in their order, the facts told on it; the stream is made as it is read, once. */
public record Day(LocalDate date, Stream<DatedFact> facts) {}
