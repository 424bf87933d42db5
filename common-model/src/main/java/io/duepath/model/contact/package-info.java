/** What goes to gateways and desks, what comes back from them, and how each contact ended. */
@NullMarked
package io.duepath.model.contact;

import org.jspecify.annotations.NullMarked;
