/** Input that was not taken, with place and reason. */
@NullMarked
package io.duepath.model.fault;

import org.jspecify.annotations.NullMarked;
