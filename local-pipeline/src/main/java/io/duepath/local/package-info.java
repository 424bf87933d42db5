/** The command line: one word each for the demo, the running pipeline, loading a file and generating one. */
@NullMarked
package io.duepath.local;

import org.jspecify.annotations.NullMarked;
