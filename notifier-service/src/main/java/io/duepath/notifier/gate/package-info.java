/** The contact gate: pure rules that say whether, and from when on, a person may be contacted. */
@NullMarked
package io.duepath.notifier.gate;

import org.jspecify.annotations.NullMarked;
