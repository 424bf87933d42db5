/** Trace contexts (W3C) from record to record, and what log lines say about the event they are about. */
@NullMarked
package io.duepath.service.tracing;

import org.jspecify.annotations.NullMarked;
