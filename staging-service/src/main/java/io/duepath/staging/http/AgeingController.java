package io.duepath.staging.http;

import io.duepath.service.peers.Peers;
import io.duepath.service.placement.Placement;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.query.AgeingPart;
import io.duepath.staging.query.Coverage;
import io.duepath.staging.query.LocalState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The ageing table over all instances: true, or 503. */
@RestController
public class AgeingController {

    private static final String PATH = "/portfolio/ageing";

    private final LocalState here;
    private final Placement placement;
    private final Peers peers;
    private final Staging staging;

    public AgeingController(LocalState here, Placement placement, Peers peers, Staging staging) {
        this.here = here;
        this.placement = placement;
        this.peers = peers;
        this.staging = staging;
    }

    /** Loans and arrears per bucket and currency, in the order of the ladder; {@code arrears} is a decimal string. */
    public record Ageing(@Nullable LocalDate asOf, List<AgeingPart.Row> rows) {}

    /** The ageing table; for another instance, the part of this one. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<String> ageing(@RequestHeader(name = Peers.HOP, required = false) @Nullable String hop) {
        return ResponseEntity.ok(AnswerJson.write(hop == null ? whole() : here.ageing()));
    }

    private Ageing whole() {
        var others = peers.askAll(PATH, AgeingPart.class);
        List<AgeingPart> parts = new ArrayList<>(others.given());
        parts.add(here.ageing());
        Coverage.check(parts.stream().map(AgeingPart::partitions).toList(), placement.partitions(), others.silent());
        AgeingPart sum = AgeingPart.sum(parts);
        List<String> order = new ArrayList<>();
        order.add(BucketLadder.CURRENT);
        staging.ladderOn(Objects.requireNonNullElse(sum.asOf(), LocalDate.EPOCH))
                .rungs()
                .forEach(rung -> order.add(rung.bucket()));
        return new Ageing(
                sum.asOf(),
                sum.rows().stream()
                        .sorted(Comparator.comparingInt(row -> order.indexOf(row.bucket())))
                        .toList());
    }
}
