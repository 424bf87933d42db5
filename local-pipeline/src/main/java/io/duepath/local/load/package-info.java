/** Carries files to ingest: reads them, sends them in parts, and remembers how far they got. */
@NullMarked
package io.duepath.local.load;

import org.jspecify.annotations.NullMarked;
