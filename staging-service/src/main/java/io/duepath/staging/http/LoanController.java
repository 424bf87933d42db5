package io.duepath.staging.http;

import io.duepath.service.peers.Peers;
import io.duepath.service.placement.Instance;
import io.duepath.service.placement.Placement;
import io.duepath.staging.query.Coverage;
import io.duepath.staging.query.LocalState;
import io.duepath.staging.query.ParkedLoan;
import io.duepath.staging.query.ParkedPart;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers about loans, whichever instance has them. */
@RestController
public class LoanController {

    private static final int MOST = 1000;

    private final LocalState here;
    private final Placement placement;
    private final Peers peers;

    public LoanController(LocalState here, Placement placement, Peers peers) {
        this.here = here;
        this.placement = placement;
        this.peers = peers;
    }

    /** One page of parked loans; {@code next} is what to give as {@code after} for the next page, if there is one. */
    public record ParkedLoans(
            List<ParkedLoan> loans, @Nullable String next) {}

    /**
     * A loan's status as of its partition's business date, or, with {@code asOf}, as the facts known today make it for
     * the end of that day, and its story up to then; 404 if nobody knows the loan, 503 while its partition moves.
     */
    @GetMapping(path = "/loans/{*id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<String> loan(
            @PathVariable String id,
            @RequestParam(name = "asOf", required = false) @Nullable LocalDate asOf,
            @RequestHeader(name = Peers.HOP, required = false) @Nullable String hop,
            HttpServletRequest request) {
        if (id.length() < 2) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "ask for /loans/ID, or /loans?parked=true");
        }
        String loanId = id.substring(1);
        if (hop == null) {
            Instance owner = placement.ownerOf(loanId);
            if (!owner.equals(placement.self())) {
                return peers.pass(owner, pathAndQuery(request), null);
            }
        }
        return here.loan(loanId, asOf)
                .map(view -> ResponseEntity.ok(LoanAnswer.of(view)))
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "no such loan, or no business date yet"));
    }

    /** Parked loans of all instances, in order of their ids. */
    @GetMapping(path = "/loans", params = "parked=true", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<String> parked(
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @RequestHeader(name = Peers.HOP, required = false) @Nullable String hop,
            HttpServletRequest request) {
        if (limit < 1 || limit > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit must be 1 to " + MOST);
        }
        if (hop != null) {
            return json(here.parked(after, limit + 1));
        }
        var others = peers.askAll(pathAndQuery(request), ParkedPart.class);
        List<ParkedPart> parts = new ArrayList<>(others.given());
        parts.add(here.parked(after, limit + 1));
        Coverage.check(parts.stream().map(ParkedPart::partitions).toList(), placement.partitions(), others.silent());
        List<ParkedLoan> first = ParkedPart.first(parts, limit + 1);
        List<ParkedLoan> page = first.subList(0, Math.min(limit, first.size()));
        return json(new ParkedLoans(
                page, first.size() > limit ? page.get(page.size() - 1).loanId() : null));
    }

    private static ResponseEntity<String> json(Object answer) {
        return ResponseEntity.ok(AnswerJson.write(answer));
    }

    private static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
