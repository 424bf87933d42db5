/** Decides what is taken and what is refused, and when the business date may advance; no framework, no clock. */
@NullMarked
package io.duepath.ingest.domain;

import org.jspecify.annotations.NullMarked;
