/** The published language of DuePath: every fact, command and report that crosses a topic, and nothing else. */
@NullMarked
package io.duepath.model;

import org.jspecify.annotations.NullMarked;
