/** Counting and episodes: how overdue a loan is on a day, from the facts known, without clock or I/O. */
@NullMarked
package io.duepath.staging.domain;

import org.jspecify.annotations.NullMarked;
