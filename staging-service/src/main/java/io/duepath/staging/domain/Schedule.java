package io.duepath.staging.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instalments of a loan, by number and, those that are owed, by due date. Owned by one call at a time. */
public final class Schedule {

    private final List<Instalment> byNumber = new ArrayList<>();
    private final List<Instalment> owed = new ArrayList<>();
    private final LongList amounts = new LongList();
    private @Nullable Currency currency;
    private boolean mixed;

    /** All of them by number, cancelled ones too; a view. */
    public List<Instalment> all() {
        return Collections.unmodifiableList(byNumber);
    }

    /** Those that are not cancelled, by due date and number; a view. */
    public List<Instalment> owed() {
        return Collections.unmodifiableList(owed);
    }

    /** The instalment of this number; null if there is none. */
    public @Nullable Instalment get(int number) {
        int at = indexOf(number);
        return at < 0 ? null : byNumber.get(at);
    }

    /** Puts an instalment in the place of the one of its number, if there is one. */
    public void put(Instalment instalment) {
        int at = indexOf(instalment.number());
        if (at < 0) {
            byNumber.add(-at - 1, instalment);
        } else {
            Instalment former = byNumber.set(at, instalment);
            if (!former.cancelled()) {
                int place = owed.indexOf(former);
                owed.remove(place);
                amounts.remove(place);
            }
        }
        if (!instalment.cancelled()) {
            int place = placeOf(instalment);
            owed.add(place, instalment);
            amounts.add(place, instalment.amountMinor());
            mixed |= currency != null && !currency.equals(instalment.currency());
            currency = instalment.currency();
        }
    }

    /** Whether all that was ever owed is of this currency. */
    boolean isAllIn(@Nullable Currency other) {
        return !mixed && (currency == null || currency.equals(other));
    }

    /** The amount of the owed instalment at a place by due date, in minor units. */
    long amountAt(int place) {
        return amounts.get(place);
    }

    private int indexOf(int number) {
        int low = 0;
        int high = byNumber.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byNumber.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < byNumber.size() && byNumber.get(low).number() == number ? low : -low - 1;
    }

    /** Most schedules come in order, so it looks from the end. */
    private int placeOf(Instalment instalment) {
        int place = owed.size();
        while (place > 0 && isBefore(instalment, owed.get(place - 1))) {
            place--;
        }
        return place;
    }

    private static boolean isBefore(Instalment a, Instalment b) {
        int byDate = a.dueDate().compareTo(b.dueDate());
        return byDate == 0 ? a.number() < b.number() : byDate < 0;
    }
}
