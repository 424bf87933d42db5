/** Mails by SMTP. */
@NullMarked
package io.duepath.gateways.mail;

import org.jspecify.annotations.NullMarked;
