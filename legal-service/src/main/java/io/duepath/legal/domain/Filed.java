package io.duepath.legal.domain;

import java.time.LocalDate;

/** An item the file holds, and where it can be seen. */
public record Filed(String item, String evidence, String by, LocalDate on) {}
