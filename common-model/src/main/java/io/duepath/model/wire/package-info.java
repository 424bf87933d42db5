/** How the published language travels: topics, CloudEvents headers, JSON and its schemas. */
@NullMarked
package io.duepath.model.wire;

import org.jspecify.annotations.NullMarked;
