package io.duepath.staging.http;

import io.duepath.model.report.LoanStatus;
import io.duepath.model.wire.Json;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.Portfolio;
import io.duepath.staging.kafka.StagingStreams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers from the state of this instance, as of the business date of its partitions. */
@RestController
public class LoanController {

    private final StagingStreams streams;
    private final Portfolio portfolio;
    private final Staging staging;

    public LoanController(StagingStreams streams, Portfolio portfolio, Staging staging) {
        this.streams = streams;
        this.portfolio = portfolio;
        this.staging = staging;
    }

    /** One row of the ageing table; {@code arrears} is a decimal string. */
    public record AgeingRow(String bucket, String currency, long loans, String arrears) {}

    /** Loans and arrears per bucket and currency, in the order of the ladder. */
    public record Ageing(@Nullable LocalDate asOf, List<AgeingRow> rows) {}

    /**
     * A loan's status as of its partition's business date, or, with {@code asOf}, as the facts known today make it for
     * the end of that day; 404 if this instance does not know the loan.
     */
    @GetMapping(path = "/loans/{*id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<String> loan(
            @PathVariable String id, @RequestParam(name = "asOf", required = false) @Nullable LocalDate date) {
        String loanId = id.substring(1);
        StagingStreams.StoredLoan stored = streams.loan(loanId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such loan"));
        LocalDate asOf = date != null
                ? date
                : portfolio
                        .today(stored.partition())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no business date yet"));
        LoanStatus status = staging.status(stored.account(), loanId, asOf, stored.parked());
        return ResponseEntity.ok(Json.mapper().writeValueAsString(status));
    }

    /** The ageing table. */
    @GetMapping("/portfolio/ageing")
    public Ageing ageing() {
        List<String> order = new ArrayList<>();
        order.add(BucketLadder.CURRENT);
        staging.ladderOn(portfolio.asOf().orElse(LocalDate.EPOCH)).rungs().forEach(rung -> order.add(rung.bucket()));
        List<AgeingRow> rows = portfolio.ageing().entrySet().stream()
                .sorted(Comparator.comparingInt(e -> order.indexOf(e.getKey().bucket())))
                .map(e -> new AgeingRow(
                        e.getKey().bucket(),
                        e.getKey().currency(),
                        e.getValue().loans(),
                        decimal(e.getValue().arrearsMinor(), e.getKey().currency())))
                .toList();
        return new Ageing(portfolio.asOf().orElse(null), rows);
    }

    /** Sums over a portfolio may have more digits than a single amount. */
    private static String decimal(long minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, Math.max(0, digits)).toPlainString();
    }
}
