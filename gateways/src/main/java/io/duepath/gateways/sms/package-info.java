/** Text messages by SMPP. */
@NullMarked
package io.duepath.gateways.sms;

import org.jspecify.annotations.NullMarked;
