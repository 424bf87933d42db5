/** The law as data: what a procedure pack demands before a step, which periods run from what, and how they are counted. */
@NullMarked
package io.duepath.legal.procedure;

import org.jspecify.annotations.NullMarked;
