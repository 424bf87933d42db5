/** The only door in: takes facts from outside, answers yes or a reason, and writes loan-events and customer-contacts. */
@NullMarked
package io.duepath.ingest;

import org.jspecify.annotations.NullMarked;
