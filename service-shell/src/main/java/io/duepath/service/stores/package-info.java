/** What Kafka Streams keeps on disk. */
@NullMarked
package io.duepath.service.stores;

import org.jspecify.annotations.NullMarked;
