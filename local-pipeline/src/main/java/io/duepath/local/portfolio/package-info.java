/** A synthetic portfolio: who borrows, how they pay, and the facts a loan core would send about it, day by day. Pure. */
@NullMarked
package io.duepath.local.portfolio;

import org.jspecify.annotations.NullMarked;
