/** The binary form in which loans and partitions lie in state stores. */
@NullMarked
package io.duepath.staging.store;

import org.jspecify.annotations.NullMarked;
