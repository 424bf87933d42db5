/** Who may ask: API keys with scopes, and the refusals of those who may not. */
@NullMarked
package io.duepath.notifier.access;

import org.jspecify.annotations.NullMarked;
