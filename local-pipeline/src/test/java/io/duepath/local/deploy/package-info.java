/** Holds the files that deploy DuePath against the code that they deploy. */
@NullMarked
package io.duepath.local.deploy;

import org.jspecify.annotations.NullMarked;
