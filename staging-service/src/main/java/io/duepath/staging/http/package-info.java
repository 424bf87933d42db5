/** What operators can ask: a loan's status, the portfolio's ageing. */
@NullMarked
package io.duepath.staging.http;

import org.jspecify.annotations.NullMarked;
