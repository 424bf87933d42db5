/** How the instances of a service find and ask each other, so that each answers for all. */
@NullMarked
package io.duepath.service.peers;

import org.jspecify.annotations.NullMarked;
