/** The meters of a running pipeline held to their catalogue, to the topics, to the alert rules and to the boards. */
@NullMarked
package io.duepath.local.meter;

import org.jspecify.annotations.NullMarked;
