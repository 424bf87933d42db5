/** What is remembered of each loan for whoever asks why: the last moves, commands and silences, with their reasons. */
@NullMarked
package io.duepath.staging.story;

import org.jspecify.annotations.NullMarked;
