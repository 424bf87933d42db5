package io.duepath.model.command;

import io.duepath.model.Message;

/** What staging tells the notifier. */
public sealed interface NotificationCommand extends Message permits ContactRequested, ContactWithdrawn, RollComplete {}
