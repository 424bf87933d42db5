/** The treatment policy: which steps there are, when each is reached, and what silences it. */
@NullMarked
package io.duepath.staging.policy;

import org.jspecify.annotations.NullMarked;
