package io.duepath.local.portfolio;

import java.util.List;
import java.util.SplittableRandom;

/** How a borrower pays, and how many of a hundred borrowers do so. */
enum Habit {
    /** Always in the last days before the due date. */
    NEVER_LATE(48) {
        @Override
        List<Payment> pay(SplittableRandom random, long minor) {
            return List.of(Payment.on(inTime(random), minor));
        }
    },
    /** Mostly in time, sometimes days late, rarely weeks. */
    SOMETIMES_LATE(27) {
        @Override
        List<Payment> pay(SplittableRandom random, long minor) {
            int of100 = random.nextInt(100);
            if (of100 < 62) {
                return List.of(Payment.on(inTime(random), minor));
            }
            int late = of100 < 84 ? 1 + random.nextInt(5) : 6 + tail(random);
            return List.of(Payment.on(late, minor));
        }
    },
    /** Half of the instalments in two parts, the second weeks later. */
    PARTIAL(6) {
        @Override
        List<Payment> pay(SplittableRandom random, long minor) {
            if (random.nextBoolean()) {
                return List.of(Payment.on(inTime(random), minor));
            }
            long part = Math.max(1, minor * (30 + random.nextInt(51)) / 100);
            int first = random.nextInt(4);
            return List.of(Payment.on(first, part), Payment.on(first + 8 + random.nextInt(33), minor - part));
        }
    },
    /** One payment in five does not hold and is made again. */
    BOUNCING(5) {
        @Override
        List<Payment> pay(SplittableRandom random, long minor) {
            Payment payment = Payment.on(inTime(random), minor);
            return random.nextInt(5) == 0 ? bounced(random, payment) : List.of(payment);
        }
    },
    /** In time until a month or two are missed; each instalment since then is paid as late as that. */
    BEHIND(8) {
        @Override
        List<Payment> pay(SplittableRandom random, long minor) {
            return NEVER_LATE.pay(random, minor);
        }
    },
    /** In time until one day nothing comes any more; some come back after months and pay everything. */
    ROLLER(6) {
        @Override
        List<Payment> pay(SplittableRandom random, long minor) {
            return NEVER_LATE.pay(random, minor);
        }
    };

    private final int percent;

    Habit(int percent) {
        this.percent = percent;
    }

    /** The payments of one instalment, by day. */
    abstract List<Payment> pay(SplittableRandom random, long minor);

    /** A payment so many days late, or a day or two more. */
    static List<Payment> late(SplittableRandom random, int days, long minor) {
        return List.of(Payment.on(days + random.nextInt(3), minor));
    }

    /** The habit at this place of the distribution, 0 to 99. */
    static Habit at(int of100) {
        int upTo = 0;
        for (Habit habit : values()) {
            upTo += habit.percent;
            if (of100 < upTo) {
                return habit;
            }
        }
        throw new IllegalArgumentException("0 to 99 expected");
    }

    /** A payment that turns out void after days, and the one that replaces it. */
    static List<Payment> bounced(SplittableRandom random, Payment payment) {
        int after = 2 + random.nextInt(9);
        return List.of(
                payment.reversed(after), Payment.on(payment.day() + after + 1 + random.nextInt(12), payment.minor()));
    }

    private static int inTime(SplittableRandom random) {
        return random.nextInt(4) - 3;
    }

    /** Exponential with mean 12 days, cut at 60. */
    private static int tail(SplittableRandom random) {
        return (int) Math.min(60, -12 * StrictMath.log(1 - random.nextDouble()));
    }
}
