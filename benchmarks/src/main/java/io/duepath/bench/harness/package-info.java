/** Runs variants of an experiment in turns and reports them; knows nothing of loans. */
@NullMarked
package io.duepath.bench.harness;

import org.jspecify.annotations.NullMarked;
