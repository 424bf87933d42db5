/** Encryption of the personal data that rests on our topics. */
@NullMarked
package io.duepath.model.privacy;

import org.jspecify.annotations.NullMarked;
