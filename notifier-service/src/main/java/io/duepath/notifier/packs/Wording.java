package io.duepath.notifier.packs;

import io.duepath.notifier.gate.CapRule;
import io.duepath.notifier.gate.CarriedRule;
import io.duepath.notifier.gate.ChannelRule;
import io.duepath.notifier.gate.ConsentRule;
import io.duepath.notifier.gate.ContentRule;
import io.duepath.notifier.gate.CoolOffRule;
import io.duepath.notifier.gate.HoursRule;
import io.duepath.notifier.gate.OptOutRule;
import io.duepath.notifier.gate.PartyRule;
import io.duepath.notifier.gate.PreconditionRule;
import io.duepath.notifier.gate.RuleKind;
import io.duepath.notifier.gate.Span;
import io.duepath.notifier.gate.StopRule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What rules demand, in words. */
final class Wording {

    private Wording() {}

    static String of(RuleKind kind) {
        if (kind instanceof HoursRule rule) {
            return rule.spans().stream().map(Wording::span).collect(Collectors.joining(", "))
                    + (rule.blackout().isEmpty() ? "" : ", not in " + String.join(", ", rule.blackout()));
        }
        if (kind instanceof CapRule rule) {
            return "at most " + rule.max() + " " + rule.count() + " in " + rule.window() + " per " + names(rule.keys());
        }
        if (kind instanceof CoolOffRule rule) {
            return rule.days() + " days after " + words(rule.after()) + (rule.anyDirection() ? " of either side" : "")
                    + (rule.nextDay() ? ", the next day first" : ", its own day first") + ", per "
                    + names(rule.keys());
        }
        if (kind instanceof ConsentRule rule) {
            return "consent: " + names(rule.basis())
                    + (rule.maxAgeDays() == null ? "" : ", at most " + rule.maxAgeDays() + " days old")
                    + (rule.reassignedCheck() ? ", or the number known to be the person's" : "");
        }
        if (kind instanceof OptOutRule rule) {
            return "no contact after a refusal, by " + words(rule.reach())
                    + (rule.confirmOnce() ? ", one confirmation" : "") + (rule.replyOnce() ? ", one reply" : "");
        }
        return others(kind);
    }

    private static String others(RuleKind kind) {
        if (kind instanceof ChannelRule rule) {
            return rule.allow() ? "allowed" : "not allowed";
        }
        if (kind instanceof StopRule rule) {
            return "none under " + rule.flag() + (rule.permit().isEmpty() ? "" : " but " + names(rule.permit()))
                    + until(rule.until());
        }
        if (kind instanceof PartyRule rule) {
            return "only if " + rule.allowIf() + ", to " + names(rule.purposes())
                    + (rule.redact().isEmpty() ? "" : ", without " + String.join(", ", rule.redact()));
        }
        if (kind instanceof PreconditionRule rule) {
            return "requires " + new TreeMap<>(rule.require());
        }
        if (kind instanceof ContentRule rule) {
            return "text with " + rule.must() + " and without " + rule.mustNot();
        }
        return kind instanceof CarriedRule rule ? "not judged: " + rule.text() : kind.spelling();
    }

    private static String until(StopRule.Until until) {
        if (until.fact() != null) {
            return ", until " + until.fact();
        }
        if (until.days() != null) {
            return ", for " + until.days() + " days";
        }
        return until.date() == null ? "" : ", until " + until.date();
    }

    private static String span(Span span) {
        String days = span.days().isEmpty()
                ? ""
                : span.days().stream().sorted().map(Wording::shortly).collect(Collectors.joining("+")) + " ";
        String work = span.work() == Span.Work.ANY ? "" : words(span.work()) + " days ";
        String to = span.to().equals(LocalTime.MIDNIGHT) ? "24:00" : span.to().toString();
        return work + days + span.from() + "-" + to;
    }

    private static String shortly(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String names(Set<?> values) {
        List<String> names = values.stream().map(String::valueOf).sorted().toList();
        return String.join(", ", names);
    }
}
