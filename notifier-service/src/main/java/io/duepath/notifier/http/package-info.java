/** What the notifier answers over HTTP. */
@NullMarked
package io.duepath.notifier.http;

import org.jspecify.annotations.NullMarked;
