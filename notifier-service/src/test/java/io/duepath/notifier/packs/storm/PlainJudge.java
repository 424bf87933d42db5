package io.duepath.notifier.packs.storm;

import io.duepath.notifier.packs.storm.Somebody.Address;
import io.duepath.notifier.packs.storm.Somebody.Dark;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Judges contacts by counting all that were made, rule by rule, the long way. */
record PlainJudge(Figures figures) {

    private static final Set<String> ANSWERED = Set.of("connected", "conversation", "wrong_party", "refused");
    private static final Set<String> UNANSWERED = Set.of("unanswered", "busy", "voicemail");

    /** What one asks for. */
    record Wish(String loan, String medium, boolean early) {}

    /** Addresses to which nothing but time can forbid the contact. */
    List<Address> possible(Somebody who, Wish wish, Instant at) {
        return who.addresses(wish.medium()).stream()
                .filter(address -> may(who, wish, address, at))
                .toList();
    }

    private boolean may(Somebody who, Wish wish, Address address, Instant at) {
        boolean refused = who.refusals.contains("all") || who.refusals.contains(wish.medium());
        boolean disputed = who.disputedFrom != null
                && zones(who).stream().anyMatch(z -> !day(at, z).isBefore(who.disputedFrom));
        boolean early = figures.noEarlyVisits() && wish.early() && wish.medium().equals("visit");
        boolean plan = figures.planStops() && who.onPlan;
        return !refused
                && !disputed
                && !early
                && !plan
                && address.status().equals("given")
                && textable(who, address, at);
    }

    private boolean textable(Somebody who, Address address, Instant at) {
        if (!figures.freshExpressTexts() || !address.medium().equals("sms")) {
            return true;
        }
        boolean stale = zones(who).stream()
                .anyMatch(z -> day(at, z).isAfter(address.obtained().plusDays(60)));
        return address.basis().equals("express") && !stale;
    }

    /** An instant, and another up to which receipts are known. */
    record When(Instant at, Instant known) {

        boolean isTold(Made made) {
            return made.isTold(known);
        }

        boolean isAwaited(Made made) {
            return !isTold(made) && at.isBefore(made.awaitedUntil());
        }
    }

    /** Whether time and number let the contact go out, by what is known up to an instant. */
    boolean inTime(Somebody who, Wish wish, Address address, Instant at, Instant known) {
        for (ZoneId zone : zones(who)) {
            ZonedDateTime local = at.atZone(zone);
            boolean open = local.getHour() >= figures.opens() && local.getHour() < figures.closes();
            if (!open || (!figures.sundays() && local.getDayOfWeek() == DayOfWeek.SUNDAY)) {
                return false;
            }
        }
        for (Dark dark : who.darks) {
            if (!at.isBefore(dark.from()) && at.isBefore(dark.until())) {
                return false;
            }
        }
        When when = new When(at, known);
        return noComplaint(who, at) && withinCaps(who, wish, address, when) && withinLoanRules(who, wish, when);
    }

    private boolean noComplaint(Somebody who, Instant at) {
        for (Instant complaint : who.complaints) {
            if (zones(who).stream().anyMatch(z -> isWithinDays(complaint, at, z, 3))) {
                return false;
            }
        }
        return true;
    }

    private boolean withinCaps(Somebody who, Wish wish, Address address, When when) {
        boolean call = wish.medium().equals("voice");
        return within(who, when, 1, figures.contactsADay(), m -> tried(m, when))
                && (figures.contactsInSevenDays() == null
                        || within(who, when, 7, figures.contactsInSevenDays(), m -> tried(m, when)))
                && (!call || within(who, when, 7, figures.callsInSevenDays(), m -> m.isCall() && tried(m, when)))
                && (!call
                        || figures.answeredADay() == null
                        || within(who, when, 1, figures.answeredADay(), m -> m.isCall() && maybe(m, when, ANSWERED)))
                && (!call
                        || figures.unansweredADayAndNumber() == null
                        || within(
                                who,
                                when,
                                1,
                                figures.unansweredADayAndNumber(),
                                m -> m.isCall() && m.endpoint().equals(address.id()) && maybe(m, when, UNANSWERED)))
                && (!wish.medium().equals("visit") || fewVisits(who, when))
                && (!wish.medium().equals("sms") || fewTexts(who, when));
    }

    private boolean fewVisits(Somebody who, When when) {
        return zones(who).stream()
                .allMatch(z -> count(
                                who,
                                m -> m.medium().equals("visit")
                                        && tried(m, when)
                                        && day(m.at(), z)
                                                .withDayOfMonth(1)
                                                .equals(day(when.at(), z).withDayOfMonth(1)))
                        < 2);
    }

    private boolean fewTexts(Somebody who, When when) {
        Integer most = figures.textsArrivedIn48Hours();
        return most == null
                || count(
                                who,
                                m -> m.medium().equals("sms")
                                        && maybe(m, when, Set.of("delivered"))
                                        && m.at().isAfter(when.at().minusSeconds(48 * 3600)))
                        < most;
    }

    private boolean withinLoanRules(Somebody who, Wish wish, When when) {
        if (!wish.medium().equals("voice")
                || (who.agreedUntil != null && when.at().isBefore(who.agreedUntil))) {
            return true;
        }
        boolean few = figures.callsInSevenDaysAndLoan() == null
                || within(
                        who,
                        when,
                        7,
                        figures.callsInSevenDaysAndLoan(),
                        m -> m.isCall() && m.loan().equals(wish.loan()) && tried(m, when));
        boolean talked = figures.sevenDaysAfterATalk()
                && zones(who).stream()
                        .anyMatch(z -> count(
                                        who,
                                        m -> m.loan().equals(wish.loan())
                                                && isTalk(m, when)
                                                && isWithinDays(m.at(), when.at(), z, 7))
                                > 0);
        return few && !talked;
    }

    private boolean within(Somebody who, When when, int days, int most, Predicate<Made> counted) {
        return zones(who).stream()
                .allMatch(z ->
                        count(who, m -> !m.inbound() && counted.test(m) && isWithinDays(m.at(), when.at(), z, days))
                                < most);
    }

    private static long count(Somebody who, Predicate<Made> counted) {
        long number = 0;
        for (Made made : who.made) {
            if (counted.test(made)) {
                number++;
            }
        }
        return number;
    }

    private static boolean tried(Made made, When when) {
        return !made.inbound() && !(when.isTold(made) && made.became().equals("not_connected"));
    }

    private static boolean maybe(Made made, When when, Set<String> outcomes) {
        return !made.inbound() && (when.isAwaited(made) || (when.isTold(made) && outcomes.contains(made.became())));
    }

    private static boolean isTalk(Made made, When when) {
        boolean known = when.isTold(made) && made.became().equals("conversation");
        return known || (made.canTalk() && when.isAwaited(made));
    }

    private static boolean isWithinDays(Instant then, Instant now, ZoneId zone, int days) {
        return day(then, zone).isAfter(day(now, zone).minusDays(days));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private List<ZoneId> zones(Somebody who) {
        return who.zonesOr(figures.lenderZones());
    }
}
