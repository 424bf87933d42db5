/** Commands in from staging, events out to whoever follows cases. */
@NullMarked
package io.duepath.legal.kafka;

import org.jspecify.annotations.NullMarked;
