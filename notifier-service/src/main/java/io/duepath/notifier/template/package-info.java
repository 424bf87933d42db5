/** Writes contacts: templates per language, figures for people, text messages that know their length. */
@NullMarked
package io.duepath.notifier.template;

import org.jspecify.annotations.NullMarked;
