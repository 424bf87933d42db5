package io.duepath.notifier.http;

import io.duepath.model.wire.Json;
import io.duepath.notifier.query.CompletedRolls;
import io.duepath.notifier.query.RolledHere;
import io.duepath.service.peers.Peers;
import io.duepath.service.placement.NotServedException;
import io.duepath.service.placement.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who play days how far the contacts have come, in all instances together. */
@RestController
public final class RollsController {

    private final CompletedRolls rolls;
    private final Placement placement;
    private final Peers peers;

    RollsController(CompletedRolls rolls, Placement placement, Peers peers) {
        this.rolls = rolls;
        this.placement = placement;
        this.peers = peers;
    }

    record Rolls(@Nullable LocalDate complete) {}

    /**
     * The newest date that is rolled, decided and committed in all customer partitions; null before the first, and while
     * a partition is on its way. Another instance gets this one's part.
     */
    @GetMapping(path = "/rolls", produces = MediaType.APPLICATION_JSON_VALUE)
    Object rolls(@RequestHeader(name = Peers.HOP, required = false) @Nullable String hop) {
        if (hop != null) {
            return Json.mapper().writeValueAsString(rolls.here());
        }
        var others = peers.askAll("/rolls", RolledHere.class);
        if (!others.silent().isEmpty()) {
            throw new NotServedException(
                    "not every instance answers",
                    others.silent().stream().map(silent -> "instance " + silent).toList());
        }
        List<RolledHere> parts = new ArrayList<>(others.given());
        parts.add(rolls.here());
        return new Rolls(RolledHere.complete(parts, placement.partitions()));
    }
}
