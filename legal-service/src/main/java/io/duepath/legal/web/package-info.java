/** Pages of the desk for people: the queue, a case, and drafting its papers. */
@NullMarked
package io.duepath.legal.web;

import org.jspecify.annotations.NullMarked;
