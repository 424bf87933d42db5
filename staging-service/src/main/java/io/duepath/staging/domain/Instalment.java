package io.duepath.staging.domain;

import java.time.LocalDate;
import java.util.Currency;

/** The newest revision of an instalment; a cancelled one keeps its last terms but is not owed. */
public record Instalment(
        int number, LocalDate dueDate, long amountMinor, Currency currency, int revision, boolean cancelled) {}
