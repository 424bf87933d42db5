/** What the desk and operators can ask about cases. */
@NullMarked
package io.duepath.legal.http;

import org.jspecify.annotations.NullMarked;
