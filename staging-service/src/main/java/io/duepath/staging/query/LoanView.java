package io.duepath.staging.query;

import io.duepath.model.report.LoanStatus;
import io.duepath.staging.story.Story;

/** Where a loan stands, and its story up to that day. */
public record LoanView(LoanStatus status, Story story) {}
