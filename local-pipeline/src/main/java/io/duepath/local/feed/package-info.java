/** How facts leave this program: as lines of structured CloudEvents, into a file or through ingest's door. */
@NullMarked
package io.duepath.local.feed;

import org.jspecify.annotations.NullMarked;
