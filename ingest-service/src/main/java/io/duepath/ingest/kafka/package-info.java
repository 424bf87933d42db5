/** The doors and the exits on Kafka. */
@NullMarked
package io.duepath.ingest.kafka;

import org.jspecify.annotations.NullMarked;
