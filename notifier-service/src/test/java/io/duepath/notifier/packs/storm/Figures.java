package io.duepath.notifier.packs.storm;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of the packs of one storm, written down a second time by hand; null: there is no such rule. */
record Figures(
        List<ZoneId> lenderZones,
        int opens,
        int closes,
        boolean sundays,
        int contactsADay,
        int callsInSevenDays,
        @Nullable Integer answeredADay,
        @Nullable Integer unansweredADayAndNumber,
        @Nullable Integer callsInSevenDaysAndLoan,
        boolean sevenDaysAfterATalk,
        @Nullable Integer contactsInSevenDays,
        @Nullable Integer textsArrivedIn48Hours,
        boolean freshExpressTexts,
        boolean noEarlyVisits,
        boolean planStops) {}
