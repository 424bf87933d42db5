/** What can be asked of the notifier, and which instance answers. */
@NullMarked
package io.duepath.notifier.query;

import org.jspecify.annotations.NullMarked;
