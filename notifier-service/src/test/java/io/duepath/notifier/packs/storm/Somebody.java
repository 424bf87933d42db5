package io.duepath.notifier.packs.storm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A customer of a storm, and all that is known of one. */
final class Somebody {

    /** An address and the consent to it. */
    record Address(String id, String medium, String status, String basis, LocalDate obtained) {}

    /** A time to be left alone. */
    record Dark(Instant from, Instant until) {}

    final String id;
    final List<String> loans = new ArrayList<>();
    final List<Address> addresses = new ArrayList<>();
    final List<Made> made = new ArrayList<>();
    final List<Instant> complaints = new ArrayList<>();
    final List<Dark> darks = new ArrayList<>();
    final Set<String> refusals = new TreeSet<>();
    List<ZoneId> zones;

    @Nullable
    LocalDate disputedFrom;

    boolean onPlan;

    @Nullable
    Instant agreedUntil;

    Somebody(String id, List<ZoneId> zones, Random random) {
        this.id = id;
        this.zones = zones;
        for (int i = 0; i <= random.nextInt(3); i++) {
            loans.add(id + "-l" + i);
        }
        for (String medium : List.of("sms", "email", "voice", "voice", "visit")) {
            if (random.nextInt(20) > 0) {
                addresses.add(new Address(
                        id + "-a" + addresses.size(),
                        medium,
                        random.nextInt(25) > 0 ? "given" : random.nextBoolean() ? "withdrawn" : "unknown",
                        random.nextInt(4) > 0 ? "express" : "contract",
                        LocalDate.parse("2026-02-01").plusDays(random.nextInt(40))));
            }
        }
    }

    List<Address> addresses(String medium) {
        return addresses.stream().filter(a -> a.medium().equals(medium)).toList();
    }

    List<ZoneId> zonesOr(List<ZoneId> others) {
        return zones.isEmpty() ? others : zones;
    }
}
