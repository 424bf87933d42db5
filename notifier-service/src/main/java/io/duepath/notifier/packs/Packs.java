package io.duepath.notifier.packs;

import io.duepath.model.event.ConsentBasis;
import io.duepath.notifier.gate.CapRule;
import io.duepath.notifier.gate.ConsentRule;
import io.duepath.notifier.gate.ContactPack;
import io.duepath.notifier.gate.Count;
import io.duepath.notifier.gate.CounterKey;
import io.duepath.notifier.gate.HoursRule;
import io.duepath.notifier.gate.Medium;
import io.duepath.notifier.gate.OnMissing;
import io.duepath.notifier.gate.OptOutRule;
import io.duepath.notifier.gate.PackStatus;
import io.duepath.notifier.gate.Purpose;
import io.duepath.notifier.gate.Rule;
import io.duepath.notifier.gate.Scope;
import io.duepath.notifier.gate.Severity;
import io.duepath.notifier.gate.Span;
import io.duepath.notifier.gate.StopRule;
import io.duepath.notifier.gate.Window;
import io.duepath.notifier.gate.WorkCalendar;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The contact packs that ship. */
public final class Packs {

    private Packs() {}

    /** The pack that is always on: hours, holds, opt-outs, consent and modest caps. */
    public static ContactPack standard() {
        List<Rule> rules = new ArrayList<>();
        for (String flag : List.of(
                "moratorium", "dispute", "deceased", "bankruptcy", "breathing_space", "represented", "cease_request")) {
            rules.add(Rule.policy(
                    "DP-HOLD-" + flag.toUpperCase(Locale.ROOT).replace('_', '-'),
                    new StopRule(flag, Set.of(), List.of(), StopRule.Until.LIFTED)));
        }
        Set<Medium> urgent = EnumSet.complementOf(EnumSet.of(Medium.EMAIL, Medium.LETTER));
        rules.add(new Rule(
                "DP-HOLD-HARDSHIP",
                new Scope(urgent, Set.of(), Set.of()),
                Severity.POLICY,
                List.of(),
                null,
                new StopRule("hardship", Set.of(Purpose.OFFER_PLAN), List.of(), StopRule.Until.LIFTED)));
        rules.add(Rule.policy("DP-OPTOUT", new OptOutRule(OptOutRule.Reach.CHANNEL, "P0D", false, false)));
        rules.add(Rule.policy("DP-OPTOUT-ENDPOINT", new OptOutRule(OptOutRule.Reach.ENDPOINT, "P0D", false, false)));
        rules.add(Rule.policy("DP-CONSENT", new ConsentRule(EnumSet.allOf(ConsentBasis.class), null, false)));
        rules.add(Rule.policy(
                "DP-HOURS",
                new HoursRule(
                        List.of(Span.daily(LocalTime.of(8, 0), LocalTime.of(20, 0))), WorkCalendar.NONE, List.of())));
        rules.add(Rule.policy(
                "DP-CAP-DAY",
                new CapRule(Set.of(), Count.ATTEMPTED, Window.CALENDAR_DAY, 3, Set.of(CounterKey.PERSON))));
        return new ContactPack("default", 1, PackStatus.DRAFT, null, null, null, OnMissing.DENY, rules);
    }
}
