/** Contact packs as files: YAML, its schema, what ships, and overlays. */
@NullMarked
package io.duepath.notifier.packs;

import org.jspecify.annotations.NullMarked;
