/** The legal desk: follows a case from the referral of a loan to its closure. */
@NullMarked
package io.duepath.legal;

import org.jspecify.annotations.NullMarked;
