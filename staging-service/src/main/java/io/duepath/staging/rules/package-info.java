/** Treatment policies as files: YAML, its schema, and conditions in CEL. */
@NullMarked
package io.duepath.staging.rules;

import org.jspecify.annotations.NullMarked;
