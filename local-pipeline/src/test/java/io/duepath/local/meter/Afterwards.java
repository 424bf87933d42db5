package io.duepath.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.feed.IngestDoor;
import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.local.play.StepPlayer;
import io.duepath.local.portfolio.DatedFact;
import io.duepath.model.event.Fact;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.PromiseMade;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.PromiseId;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * What a pipeline that only ever had good days has not seen: a refusal, a repetition, a contradiction, another currency, a
 * loan the engine fails on with a fact behind it, a customer nobody can reach, a promise. Each sum gets all its terms.
 */
final class Afterwards {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String MOST = "9999999999999.99";

    private final LocalDate today;
    private final List<DatedFact> facts = new ArrayList<>();

    private Afterwards(LocalDate today) {
        this.today = today;
    }

    /** Tells all of it and returns when nothing is under way any more. */
    static void tell(LocalPipeline pipeline, LocalDate today) throws InterruptedException {
        var refused = new IngestDoor(pipeline.address(LocalService.INGEST))
                .send("{\"specversion\":\"1.0\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.refusals()).hasSize(1);
        Afterwards story = new Afterwards(today);
        story.late();
        story.poor();
        try (StepPlayer player = StepPlayer.on(pipeline, List.of(), (topic, envelope) -> {})) {
            player.tell(story.facts.stream());
            player.tick(today.plusDays(1));
            player.finish();
        }
    }

    private void late() {
        LoanId loan = registered("late");
        due(loan, 1, today.minusDays(45), "500.00");
        paid(loan, "r1", "r1", "100.00", CNY);
        paid(loan, "r1-again", "r1", "100.00", CNY);
        paid(loan, "r1-otherwise", "r1", "120.00", CNY);
        paid(loan, "r2", "r2", "100.00", EUR);
        tell(
                "promise",
                new PromiseMade(loan, new PromiseId("p1"), today, new BigDecimal("50.00"), CNY, today.plusDays(5), 0));
        paid(loan, "r3", "r3", "60.00", CNY);
    }

    /** Two instalments whose sum is more than there can be. */
    private void poor() {
        LoanId loan = registered("poor");
        due(loan, 1, today.minusDays(5), MOST);
        due(loan, 2, today.minusDays(4), MOST);
        due(loan, 3, today.minusDays(4), "1.00");
    }

    private LoanId registered(String name) {
        LoanId loan = new LoanId("afterwards-" + name);
        tell(
                "registered-" + name,
                new LoanRegistered(loan, new CustomerId("C-" + name), CNY, "car", today, null, 0, Map.of(), 0));
        return loan;
    }

    private void due(LoanId loan, int number, LocalDate date, String amount) {
        tell(
                "due-" + number + "-" + loan,
                new InstalmentScheduled(loan, new InstalmentNumber(number), date, new BigDecimal(amount), CNY, 0));
    }

    private void paid(LoanId loan, String event, String repayment, String amount, Currency currency) {
        tell(
                event,
                new RepaymentReceived(
                        loan, new RepaymentId(repayment), new BigDecimal(amount), currency, today, List.of()));
    }

    private void tell(String event, Fact fact) {
        facts.add(new DatedFact("afterwards/" + event, today, fact));
    }
}
