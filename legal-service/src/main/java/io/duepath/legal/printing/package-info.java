/** Prints papers: templates become XHTML, and that becomes PDF with an embedded font. */
@NullMarked
package io.duepath.legal.printing;

import org.jspecify.annotations.NullMarked;
