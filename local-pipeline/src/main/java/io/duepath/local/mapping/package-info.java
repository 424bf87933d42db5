/** Turns rows of CSV into events, as a mapping file says. */
@NullMarked
package io.duepath.local.mapping;

import org.jspecify.annotations.NullMarked;
