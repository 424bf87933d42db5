/** Plays facts into a running pipeline step by step, each step only when everything that followed from the last is done. */
@NullMarked
package io.duepath.local.play;

import org.jspecify.annotations.NullMarked;
