/** Contacts the customer: every command passes the contact gate, and each ends exactly once. */
@NullMarked
package io.duepath.notifier;

import org.jspecify.annotations.NullMarked;
