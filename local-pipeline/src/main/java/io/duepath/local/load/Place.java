package io.duepath.local.load;

import org.jspecify.annotations.Nullable;

/**
 * A line of an input.
 *
 * @param entry the entry of a zip file; null elsewhere
 * @param line counted from 1 within the file or entry
 */
record Place(@Nullable String entry, long line) {}
