/** Runs the engine over a file of events, without Kafka: what would have been done, and how overdue loans were. */
@NullMarked
package io.duepath.staging.backtest;

import org.jspecify.annotations.NullMarked;
