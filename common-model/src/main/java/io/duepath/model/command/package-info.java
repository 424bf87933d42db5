/** Orders of staging: contacts to make or to withdraw, cases to open or to withdraw. */
@NullMarked
package io.duepath.model.command;

import org.jspecify.annotations.NullMarked;
