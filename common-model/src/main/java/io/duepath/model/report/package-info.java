/** What staging tells the world about a loan: its status, its moves between buckets, its decisions. */
@NullMarked
package io.duepath.model.report;

import org.jspecify.annotations.NullMarked;
