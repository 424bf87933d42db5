/** A real single-node Kafka broker inside this JVM, for local runs and for tests. */
@NullMarked
package io.duepath.broker;

import org.jspecify.annotations.NullMarked;
