/** Who may do what: API keys and tokens with scopes, and the refusals of those who may not. */
@NullMarked
package io.duepath.legal.access;

import org.jspecify.annotations.NullMarked;
