/** Who may call: API keys and tokens, and the refusals of those who may not. */
@NullMarked
package io.duepath.ingest.access;

import org.jspecify.annotations.NullMarked;
