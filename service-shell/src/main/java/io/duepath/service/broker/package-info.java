/** Whether the broker can be reached. */
@NullMarked
package io.duepath.service.broker;

import org.jspecify.annotations.NullMarked;
