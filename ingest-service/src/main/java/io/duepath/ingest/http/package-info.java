/** The door on HTTP: single events, batches, streams, and the business date. */
@NullMarked
package io.duepath.ingest.http;

import org.jspecify.annotations.NullMarked;
