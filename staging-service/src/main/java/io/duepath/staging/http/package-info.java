/** What operators can ask: a loan and its story, parked loans, the portfolio's ageing; of whichever instance they reach. */
@NullMarked
package io.duepath.staging.http;

import org.jspecify.annotations.NullMarked;
