package io.duepath.notifier.packs;

import io.duepath.notifier.gate.CapRule;
import io.duepath.notifier.gate.ChannelRule;
import io.duepath.notifier.gate.ConsentRule;
import io.duepath.notifier.gate.ContentRule;
import io.duepath.notifier.gate.CoolOffRule;
import io.duepath.notifier.gate.Count;
import io.duepath.notifier.gate.CounterKey;
import io.duepath.notifier.gate.HoursRule;
import io.duepath.notifier.gate.OptOutRule;
import io.duepath.notifier.gate.PartyRule;
import io.duepath.notifier.gate.PreconditionRule;
import io.duepath.notifier.gate.Rule;
import io.duepath.notifier.gate.RuleKind;
import io.duepath.notifier.gate.Severity;
import io.duepath.notifier.gate.StopRule;
import java.util.EnumSet;
import java.util.Set;

/** Whether a rule allows nothing that another one forbids. Where that cannot be shown, it does not. */
final class Tightening {

    private Tightening() {}

    static boolean tightens(Rule base, Rule overlay) {
        boolean binds = overlay.severity() != Severity.ADVICE || base.severity() == Severity.ADVICE;
        return binds
                && overlay.scope().covers(base.scope())
                && base.unless().containsAll(overlay.unless())
                && figures(base.kind(), overlay.kind());
    }

    private static boolean figures(RuleKind base, RuleKind overlay) {
        if (base.equals(overlay)) {
            return true;
        }
        if (base instanceof HoursRule a && overlay instanceof HoursRule b) {
            return b.allowsOnlyWhat(a);
        }
        if (base instanceof CapRule a && overlay instanceof CapRule b) {
            return cap(a, b);
        }
        if (base instanceof CoolOffRule a && overlay instanceof CoolOffRule b) {
            return a.after() == b.after()
                    && b.days() >= a.days()
                    && (b.nextDay() || !a.nextDay())
                    && (b.anyDirection() || !a.anyDirection())
                    && keys(a.keys(), b.keys());
        }
        if (base instanceof ConsentRule a && overlay instanceof ConsentRule b) {
            return a.basis().containsAll(b.basis()) && consentAge(a, b);
        }
        if (base instanceof OptOutRule a && overlay instanceof OptOutRule b) {
            return (a.reach() == b.reach() || b.reach() == OptOutRule.Reach.PERSON)
                    && (a.confirmOnce() || !b.confirmOnce())
                    && (a.replyOnce() || !b.replyOnce());
        }
        return others(base, overlay);
    }

    private static boolean others(RuleKind base, RuleKind overlay) {
        if (base instanceof ChannelRule a && overlay instanceof ChannelRule b) {
            return a.allow() || !b.allow();
        }
        if (base instanceof StopRule a && overlay instanceof StopRule b) {
            boolean lasts = b.until().equals(StopRule.Until.LIFTED) || b.until().equals(a.until());
            return a.flag().equals(b.flag())
                    && a.permit().containsAll(b.permit())
                    && b.also().containsAll(a.also())
                    && lasts;
        }
        if (base instanceof PartyRule a && overlay instanceof PartyRule b) {
            return a.allowIf().equals(b.allowIf())
                    && a.purposes().containsAll(b.purposes())
                    && b.redact().containsAll(a.redact());
        }
        if (base instanceof PreconditionRule || base instanceof ContentRule) {
            return overlay.conditions().covers(base.conditions());
        }
        return false;
    }

    private static boolean cap(CapRule base, CapRule overlay) {
        boolean media = overlay.media().isEmpty()
                || (!base.media().isEmpty() && overlay.media().containsAll(base.media()));
        boolean count = overlay.count() == base.count() || overlay.count() == Count.ATTEMPTED;
        return media
                && count
                && overlay.window().unit() == base.window().unit()
                && overlay.window().length() >= base.window().length()
                && overlay.max() <= base.max()
                && keys(base.keys(), overlay.keys());
    }

    /** The fewer keys keep attempts apart, the more are counted together; a group's feeds must stay fresh. */
    private static boolean keys(Set<CounterKey> base, Set<CounterKey> overlay) {
        Set<CounterKey> apart = EnumSet.of(CounterKey.DEBT, CounterKey.ENDPOINT);
        apart.retainAll(overlay);
        boolean fresh = overlay.contains(CounterKey.CREDITOR_GROUP) || !base.contains(CounterKey.CREDITOR_GROUP);
        return base.containsAll(apart) && fresh;
    }

    /** Fresh consent passes; older consent only where the check passes it; without an age all is fresh, or all checked. */
    private static boolean consentAge(ConsentRule base, ConsentRule overlay) {
        Integer most = base.maxAgeDays();
        Integer now = overlay.maxAgeDays();
        if (most == null && !base.reassignedCheck()) {
            return true;
        }
        if (overlay.reassignedCheck() && now == null) {
            return base.reassignedCheck();
        }
        boolean notOlder = most != null && now != null && now <= most;
        return notOlder && (base.reassignedCheck() || !overlay.reassignedCheck());
    }
}
