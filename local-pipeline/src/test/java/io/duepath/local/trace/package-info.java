/** Follows one event's trace through the whole pipeline. */
@NullMarked
package io.duepath.local.trace;

import org.jspecify.annotations.NullMarked;
