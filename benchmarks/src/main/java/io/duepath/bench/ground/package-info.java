/** What experiments stand on: a broker, a database, topics full of facts, and running engines. */
@NullMarked
package io.duepath.bench.ground;

import org.jspecify.annotations.NullMarked;
