/** One loan as staging knows it, for people. */
@NullMarked
package io.duepath.local.loan;

import org.jspecify.annotations.NullMarked;
