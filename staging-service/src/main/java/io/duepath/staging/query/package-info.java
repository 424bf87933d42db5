/** What can be asked of staging, and of whom: the ports between those who ask and the state of the instances. */
@NullMarked
package io.duepath.staging.query;

import org.jspecify.annotations.NullMarked;
