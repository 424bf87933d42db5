/** Other ways to do staging's work, written as well as their friends would write them. */
@NullMarked
package io.duepath.bench.rival;

import org.jspecify.annotations.NullMarked;
