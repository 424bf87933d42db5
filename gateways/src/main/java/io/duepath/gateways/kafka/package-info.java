/** Orders in, receipts out, each command once. */
@NullMarked
package io.duepath.gateways.kafka;

import org.jspecify.annotations.NullMarked;
