package io.duepath.staging.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The repayments of a loan, by id and, those that came and were not reversed, by value date. Owned by one call at a time. */
public final class Ledger {

    private final Map<String, Repayment> byId = new LinkedHashMap<>();
    private final List<Credit> credits = new ArrayList<>();
    private final LongList days = new LongList();
    private final LongList amounts = new LongList();
    private @Nullable Currency currency;
    private boolean mixed;
    private boolean allocated;

    /** Money that counts from its value date on. */
    public record Credit(String repaymentId, Repayment.Receipt receipt) {}

    /** All of them by id, in the order in which they became known; a view. */
    public Map<String, Repayment> all() {
        return Collections.unmodifiableMap(byId);
    }

    /** Those whose money came and was not taken back, by value date and id; a view. */
    public List<Credit> credits() {
        return Collections.unmodifiableList(credits);
    }

    /** The repayment of this id; null if there is none. */
    public @Nullable Repayment get(String id) {
        return byId.get(id);
    }

    /** Puts a repayment in the place of the one of its id, if there is one. */
    public void put(String id, Repayment repayment) {
        if (byId.put(id, repayment) != null) {
            remove(id);
        }
        Repayment.Receipt receipt = repayment.credit();
        if (receipt != null) {
            add(new Credit(id, receipt));
        }
    }

    /** Whether all money that ever came is of this currency, and none of it was allocated to instalments. */
    boolean isOnePoolIn(@Nullable Currency other) {
        return !mixed && !allocated && (currency == null || currency.equals(other));
    }

    /** All money valued by a day, whatever its currency, in minor units. */
    long pool(LocalDate day) {
        long last = day.toEpochDay();
        long pool = 0;
        for (int i = 0; i < days.size() && days.get(i) <= last; i++) {
            pool += amounts.get(i);
        }
        return pool;
    }

    private void add(Credit credit) {
        int place = placeOf(credit);
        credits.add(place, credit);
        days.add(place, credit.receipt.valueDate().toEpochDay());
        amounts.add(place, credit.receipt.minor());
        mixed |= currency != null && !currency.equals(credit.receipt.currency());
        currency = credit.receipt.currency();
        allocated |= !credit.receipt.shares().isEmpty();
    }

    private void remove(String id) {
        for (int i = credits.size() - 1; i >= 0; i--) {
            if (credits.get(i).repaymentId.equals(id)) {
                credits.remove(i);
                days.remove(i);
                amounts.remove(i);
            }
        }
    }

    /** Most money comes in order, so it looks from the end. */
    private int placeOf(Credit credit) {
        int place = credits.size();
        while (place > 0 && isBefore(credit, credits.get(place - 1))) {
            place--;
        }
        return place;
    }

    private static boolean isBefore(Credit a, Credit b) {
        int byDate = a.receipt.valueDate().compareTo(b.receipt.valueDate());
        return byDate == 0 ? a.repaymentId.compareTo(b.repaymentId) < 0 : byDate < 0;
    }
}
