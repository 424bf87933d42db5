package io.duepath.notifier.packs.storm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was made, or came in.
 *
 * @param became what truly became of it
 * @param toldAt when the receipt came; null: never
 * @param awaitedUntil until when it was awaited
 * @param zones where the person was taken to be then
 */
record Made(
        String id,
        String loan,
        String medium,
        String endpoint,
        boolean inbound,
        Instant at,
        String became,
        @Nullable Instant toldAt,
        Instant awaitedUntil,
        List<ZoneId> zones) {

    boolean isTold(Instant when) {
        return toldAt != null && !toldAt.isAfter(when);
    }

    boolean isCall() {
        return medium.equals("voice");
    }

    boolean canTalk() {
        return isCall() || medium.equals("visit");
    }
}
