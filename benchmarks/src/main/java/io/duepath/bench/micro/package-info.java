/** JMH benchmarks of hot pure functions. */
@NullMarked
package io.duepath.bench.micro;

import org.jspecify.annotations.NullMarked;
