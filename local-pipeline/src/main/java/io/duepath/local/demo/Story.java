package io.duepath.local.demo;

import io.duepath.local.demo.Chronicle.Entry;
import io.duepath.model.Message;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.event.InstalmentScheduled;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints a chronicle as a story: the plan in one line, each message once, its date where it changes. */
final class Story {

    private static final String INDENT = " ".repeat(14);

    private final PrintWriter out;
    private final Telling telling = new Telling();
    private final Set<Message> told = new HashSet<>();
    private String date = "";

    Story(PrintWriter out) {
        this.out = out;
    }

    void tell(List<Entry> entries) {
        List<InstalmentScheduled> plan = entries.stream()
                .map(Entry::message)
                .filter(InstalmentScheduled.class::isInstance)
                .map(InstalmentScheduled.class::cast)
                .toList();
        for (Entry entry : entries) {
            Message message = entry.message();
            if (message instanceof InstalmentScheduled instalment) {
                if (instalment.instalment().value() == 1) {
                    line(
                            entry,
                            List.of(plan.size() + " instalments planned, the first of " + instalment.money() + " on "
                                    + instalment.dueDate()));
                }
            } else if (isNews(message)) {
                line(entry, told.add(message) ? telling.of(message) : again(message));
            }
        }
    }

    /** A released contact was told by its text already. */
    private static boolean isNews(Message message) {
        return !(message instanceof ContactEnded ended && ended.end() == ContactEnd.RELEASED);
    }

    private List<String> again(Message message) {
        return List.of("told again: " + telling.of(message).get(0));
    }

    private void line(Entry entry, List<String> lines) {
        String day = entry.date().toString();
        out.println("  " + (day.equals(date) ? " ".repeat(10) : day) + "  " + lines.get(0));
        lines.stream().skip(1).forEach(more -> out.println(INDENT + "  " + more));
        date = day;
    }
}
