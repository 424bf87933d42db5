/** The experiments. */
@NullMarked
package io.duepath.bench.experiment;

import org.jspecify.annotations.NullMarked;
