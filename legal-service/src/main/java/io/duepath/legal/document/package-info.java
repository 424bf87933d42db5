/** What the papers of a case say: their facts, figures and wording; nothing here prints or keeps them. */
@NullMarked
package io.duepath.legal.document;

import org.jspecify.annotations.NullMarked;
