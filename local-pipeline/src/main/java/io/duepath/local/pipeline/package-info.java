/** Broker, database and the four services in this JVM: started together, watched, stopped in order. */
@NullMarked
package io.duepath.local.pipeline;

import org.jspecify.annotations.NullMarked;
