/** Files that people write: YAML with the line of every place, their schema, and everything that is wrong with them. */
@NullMarked
package io.duepath.model.text;

import org.jspecify.annotations.NullMarked;
