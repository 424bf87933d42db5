/** The Kafka Streams application around the contact desk: stores, indexes, processors, lifecycle. */
@NullMarked
package io.duepath.notifier.kafka;

import org.jspecify.annotations.NullMarked;
