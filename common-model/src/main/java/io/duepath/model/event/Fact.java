package io.duepath.model.event;

import io.duepath.model.Message;

/** Something that happened outside staging and that some service must know. */
public sealed interface Fact extends Message permits LoanFact, CustomerFact, CustomerErased, BusinessDateAdvanced {}
