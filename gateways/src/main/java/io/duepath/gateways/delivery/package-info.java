/** What carrying out an order means, whoever carries it. */
@NullMarked
package io.duepath.gateways.delivery;

import org.jspecify.annotations.NullMarked;
