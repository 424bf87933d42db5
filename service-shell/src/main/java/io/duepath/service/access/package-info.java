/** Who may call: API keys and tokens with scopes, and the refusals of those who may not. */
@NullMarked
package io.duepath.service.access;

import org.jspecify.annotations.NullMarked;
