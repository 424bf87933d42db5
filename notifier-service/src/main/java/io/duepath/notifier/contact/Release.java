package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.Verdict;
import io.duepath.model.event.Channel;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.notifier.gate.Conditions;

/**
 * A contact that the gate lets out: what is asked, how, whom it reaches where, and the verdict it carries along.
 *
 * @param conditions what the text must hold and must not hold
 * @param template the text; another than the command's when a fallback goes by another channel
 */
public record Release(
        ContactRequested request,
        Channel channel,
        String template,
        CustomerContactUpdated contact,
        Endpoint endpoint,
        Verdict verdict,
        Conditions conditions) {}
