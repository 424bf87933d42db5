/** The command that measures DuePath beside its rivals. */
@NullMarked
package io.duepath.bench;

import org.jspecify.annotations.NullMarked;
