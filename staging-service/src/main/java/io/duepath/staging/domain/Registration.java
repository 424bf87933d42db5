package io.duepath.staging.domain;

import io.duepath.model.loan.CustomerId;
import java.util.Currency;

/** What the newest registration says of a loan. {@code content} is a digest of the whole fact, to tell conflicts. */
public record Registration(CustomerId customerId, Currency currency, int graceDays, int revision, long content) {}
