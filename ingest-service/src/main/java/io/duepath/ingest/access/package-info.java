/** Which caller may do what. */
@NullMarked
package io.duepath.ingest.access;

import org.jspecify.annotations.NullMarked;
