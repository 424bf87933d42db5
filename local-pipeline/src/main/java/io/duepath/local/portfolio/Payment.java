package io.duepath.local.portfolio;

/**
 * Money that comes in for an instalment.
 *
 * @param day when it is told, in days after the due date (negative: before)
 * @param minor how much, in minor units
 * @param backdated how many days the value date lies before that day
 * @param reversedAfter days until it turns out void; 0 if it holds
 * @param resentAfter days until the core tells it again; negative if it does not
 */
record Payment(int day, long minor, int backdated, int reversedAfter, int resentAfter) {

    static Payment on(int day, long minor) {
        return new Payment(day, minor, 0, 0, -1);
    }

    Payment reversed(int days) {
        return new Payment(day, minor, backdated, days, resentAfter);
    }

    Payment backdatedBy(int days) {
        return new Payment(day, minor, days, reversedAfter, resentAfter);
    }

    Payment resent(int days) {
        return new Payment(day, minor, backdated, reversedAfter, days);
    }

    /** When the money is there to stay, in days after the due date. */
    boolean holds() {
        return reversedAfter == 0;
    }
}
