/** The Kafka Streams shell around the engine. */
@NullMarked
package io.duepath.staging.kafka;

import org.jspecify.annotations.NullMarked;
