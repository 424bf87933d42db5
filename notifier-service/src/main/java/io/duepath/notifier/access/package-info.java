/** Which caller may read what. */
@NullMarked
package io.duepath.notifier.access;

import org.jspecify.annotations.NullMarked;
