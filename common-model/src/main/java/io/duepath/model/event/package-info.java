/** Facts: what loan cores, customers' systems and our own services tell about a loan or a customer. */
@NullMarked
package io.duepath.model.event;

import org.jspecify.annotations.NullMarked;
