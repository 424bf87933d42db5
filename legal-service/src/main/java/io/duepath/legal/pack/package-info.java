/** Reads procedure packs and court calendars from YAML, and tells everything that is wrong with one at once. */
@NullMarked
package io.duepath.legal.pack;

import org.jspecify.annotations.NullMarked;
