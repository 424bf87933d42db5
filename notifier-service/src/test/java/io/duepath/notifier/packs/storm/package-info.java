/** Random command storms against the gate, and a plain second evaluator that shares no code with it. */
@NullMarked
package io.duepath.notifier.packs.storm;

import org.jspecify.annotations.NullMarked;
