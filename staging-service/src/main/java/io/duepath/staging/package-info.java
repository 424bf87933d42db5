/** The staging service: ages loans, moves them between buckets, and plans what is to be done about them. */
@NullMarked
package io.duepath.staging;

import org.jspecify.annotations.NullMarked;
