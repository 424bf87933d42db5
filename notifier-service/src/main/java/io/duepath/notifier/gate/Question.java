package io.duepath.notifier.gate;

import io.duepath.model.event.HoldKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one pack's rules are asked: the contact, the person, one address (null: there is none) and where it may be. */
record Question(
        ContactPack pack,
        GateRequest request,
        GateFacts facts,
        PersonFacts person,
        @Nullable EndpointFacts endpoint,
        List<ZoneId> zones) {

    static Question of(
            ContactPack pack,
            List<ZoneId> lenderZones,
            GateRequest request,
            GateFacts facts,
            PersonFacts person,
            @Nullable EndpointFacts endpoint) {
        List<ZoneId> zones = person.zones();
        if (zones.isEmpty()) {
            zones = pack.zone() == null ? lenderZones : List.of(pack.zone());
        }
        return new Question(pack, request, facts, person, endpoint, zones);
    }

    /** A fact is unknown: the pack says what becomes of the contact. */
    Finding missing(String reason) {
        return new Finding(null, reason, pack.onMissing() == OnMissing.HUMAN);
    }

    /** Whether something is so; null if nobody knows. */
    @Nullable
    Boolean stated(String fact) {
        return facts.stated().get(fact);
    }

    /** The latest that some moment of a day means in any zone. */
    Instant latest(java.util.function.Function<ZoneId, Instant> inZone) {
        return zones.stream().map(inZone).max(Instant::compareTo).orElseThrow();
    }

    /** The reasons to leave the person alone that are in force. */
    List<StopFlag> flags(Instant at) {
        List<StopFlag> all = new ArrayList<>(facts.flags());
        for (HoldKind kind : request.holds()) {
            all.add(StopFlag.of(kind, null));
        }
        for (CustomerHold hold : facts.holds()) {
            if (zones.stream().anyMatch(zone -> hold.covers(LocalDate.ofInstant(at, zone)))) {
                all.add(StopFlag.of(hold.kind(), hold.from()));
            }
        }
        return all;
    }
}
