/** The demo: plays a portfolio day by day through the pipeline and tells what came of it. */
@NullMarked
package io.duepath.local.demo;

import org.jspecify.annotations.NullMarked;
