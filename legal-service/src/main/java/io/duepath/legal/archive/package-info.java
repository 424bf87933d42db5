/** Papers and evidence in PostgreSQL: added once, never changed. */
@NullMarked
package io.duepath.legal.archive;

import org.jspecify.annotations.NullMarked;
