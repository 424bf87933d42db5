/** Identities and money. */
@NullMarked
package io.duepath.model.loan;

import org.jspecify.annotations.NullMarked;
