/** Which caller may do what. */
@NullMarked
package io.duepath.legal.access;

import org.jspecify.annotations.NullMarked;
