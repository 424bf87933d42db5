/** Cases, their history, parked commands and the outbox in PostgreSQL. */
@NullMarked
package io.duepath.legal.store;

import org.jspecify.annotations.NullMarked;
