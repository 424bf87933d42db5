/** Reads what senders wrote: CloudEvents in JSON and phone numbers. */
@NullMarked
package io.duepath.ingest.wire;

import org.jspecify.annotations.NullMarked;
