/** What the legal desk tells about its cases beyond opening and closing them. */
@NullMarked
package io.duepath.model.legal;

import org.jspecify.annotations.NullMarked;
