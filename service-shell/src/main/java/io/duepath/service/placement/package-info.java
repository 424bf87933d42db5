/** Which instance of a service has what; plain words for the ports of services. */
@NullMarked
package io.duepath.service.placement;

import org.jspecify.annotations.NullMarked;
