/** Cases and what may happen to them; pure, every date comes in. */
@NullMarked
package io.duepath.legal.domain;

import org.jspecify.annotations.NullMarked;
