/** Reference gateways: the last step to a mail server and a message centre. */
@NullMarked
package io.duepath.gateways;

import org.jspecify.annotations.NullMarked;
