package io.duepath.notifier.template;

import io.duepath.model.event.Channel;
import java.util.List;

/** One text of a template, kept in a file of its own. Only HTML is escaped, everything else is plain text. */
enum Part {
    SMS("sms.txt", false),
    SUBJECT("subject.txt", false),
    MAIL_TEXT("mail.txt", false),
    MAIL_HTML("mail.html", true),
    CALL("call.txt", false),
    VISIT("visit.txt", false);

    private final String suffix;
    private final boolean html;

    Part(String suffix, boolean html) {
        this.suffix = suffix;
        this.html = html;
    }

    /** The texts that a contact by this channel consists of. */
    static List<Part> of(Channel channel) {
        return switch (channel) {
            case SMS -> List.of(SMS);
            case MAIL -> List.of(SUBJECT, MAIL_TEXT, MAIL_HTML);
            case CALL -> List.of(CALL);
            case VISIT -> List.of(VISIT);
        };
    }

    boolean html() {
        return html;
    }

    String resource(TemplateLanguage language, String name) {
        return language.tag() + "/" + name + "." + suffix;
    }
}
