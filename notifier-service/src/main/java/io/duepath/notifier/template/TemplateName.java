package io.duepath.notifier.template;

import io.duepath.model.event.Channel;
import java.util.List;
import java.util.Set;

/**
 * A template that treatment policies may name.
 *
 * @param needs optional variables that this template cannot do without
 */
record TemplateName(String name, Channel channel, Set<String> needs) {

    /** All of them; each exists in every language. */
    static final List<TemplateName> ALL = List.of(
            new TemplateName("due-soon", Channel.SMS, Set.of("dueDate", "amountDue")),
            new TemplateName("overdue-gentle", Channel.SMS, Set.of()),
            new TemplateName("overdue-gentle-mail", Channel.MAIL, Set.of()),
            new TemplateName("overdue-reminder", Channel.SMS, Set.of()),
            new TemplateName("call-arrears", Channel.CALL, Set.of()),
            new TemplateName("plan-offer", Channel.MAIL, Set.of()),
            new TemplateName("visit-arrears", Channel.VISIT, Set.of()),
            new TemplateName("last-notice", Channel.MAIL, Set.of()));

    /**
     * The template of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static TemplateName of(String name) {
        return ALL.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no template " + name));
    }
}
