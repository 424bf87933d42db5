/** The engine: rolls a loan through business dates, applies facts to it, and says what follows. Pure. */
@NullMarked
package io.duepath.staging.engine;

import org.jspecify.annotations.NullMarked;
