/** What becomes of a command: waits for its roll, passes the gate, ends exactly once. Pure, without Kafka. */
@NullMarked
package io.duepath.notifier.contact;

import org.jspecify.annotations.NullMarked;
