package io.duepath.ingest;

import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.broker.SharedBroker;
import io.duepath.ingest.TopicReader.Seen;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The business calendar on a real broker: gaps, and two instances that publish at the same time. */
class BusinessDatesIT {

    private static final String BROKER = SharedBroker.bootstrapServers();
    private static final String KEYSET = AddressCipher.newKeyset();
    private static final int PARTITIONS = 4;

    private static RunningIngest filling;
    private static RunningIngest jumping;

    @BeforeAll
    static void start() {
        filling = with("fill");
        jumping = with("jump");
    }

    @AfterAll
    static void stop() {
        filling.close();
        jumping.close();
    }

    private static RunningIngest with(String gaps) {
        return RunningIngest.startAs(
                BROKER,
                gaps,
                List.of(
                        "--duepath.ingest.security=open",
                        "--duepath.ingest.simulated-time=true",
                        "--duepath.ingest.gaps=" + gaps,
                        "--duepath.privacy.keyset=" + KEYSET));
    }

    @Test
    void missingDaysAreFilledOrJumpedAsConfigured() {
        LocalDate date = nextDate();
        try (TopicReader loans = TopicReader.fromNow(BROKER, Topics.LOAN_EVENTS)) {
            filling.advanceTo(date);
            filling.advanceTo(date.plusDays(3));
            jumping.advanceTo(date.plusDays(6));

            List<Seen> seen = loans.until(all -> all.size() >= 5 * PARTITIONS);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                assertThat(dates(seen, partition))
                        .containsExactly(date, date.plusDays(1), date.plusDays(2), date.plusDays(3), date.plusDays(6));
            }
        }
    }

    @Test
    void aDateInAStreamFillsTheDaysBeforeItBehindWhatCameBefore() {
        LocalDate date = nextDate();
        filling.advanceTo(date);
        String body = EventJson.loanRegistered("l-gap", date + "-before") + "\n"
                + EventJson.tick(date.plusDays(2).toString()) + "\n"
                + EventJson.loanRegistered("l-gap", date + "-after") + "\n";
        try (TopicReader loans = TopicReader.fromNow(BROKER, Topics.LOAN_EVENTS)) {
            filling.post("/v1/events", STREAM, body);

            List<Seen> seen = loans.untilId(date + "-after");
            int partition = seen.stream()
                    .filter(s -> s.id().equals(date + "-after"))
                    .findFirst()
                    .orElseThrow()
                    .partition();
            assertThat(seen.stream().filter(s -> s.partition() == partition).map(Seen::envelope))
                    .extracting(e -> e.data() instanceof BusinessDateAdvanced t
                            ? t.date().toString()
                            : e.id())
                    .containsExactly(
                            date + "-before",
                            date.plusDays(1).toString(),
                            date.plusDays(2).toString(),
                            date + "-after");
        }
    }

    @Test
    void twoInstancesThatRaceWriteEachDateOnceAndInOrder() throws InterruptedException, ExecutionException {
        LocalDate first = nextDate();
        List<LocalDate> days = IntStream.range(0, 3).mapToObj(first::plusDays).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (TopicReader loans = TopicReader.fromNow(BROKER, Topics.LOAN_EVENTS)) {
            List<Future<List<Integer>>> races =
                    List.of(threads.submit(() -> walk(filling, days)), threads.submit(() -> walk(jumping, days)));
            for (Future<List<Integer>> race : races) {
                assertThat(race.get())
                        .as("new, a repeat, or gone by, or to be asked again")
                        .contains(200)
                        .isSubsetOf(200, 422, 503);
            }
            LocalDate last = first.plusDays(3);
            assertThat(walk(jumping, List.of(last))).containsExactly(200);

            List<Seen> seen = loans.until(all -> all.stream().anyMatch(s -> isTick(s, last)));
            for (int partition = 0; partition < PARTITIONS; partition++) {
                List<LocalDate> dates = dates(seen, partition);
                assertThat(dates).isSorted().doesNotHaveDuplicates().isEqualTo(dates(seen, 0));
            }
            assertThat(dates(seen, 0)).contains(last).startsWith(first);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> walk(RunningIngest instance, List<LocalDate> dates) {
        List<Integer> statuses = new ArrayList<>();
        for (LocalDate date : dates) {
            int status = instance.advanceTo(date).statusCode();
            for (int again = 0; status == 503 && again < 20; again++) {
                status = instance.advanceTo(date).statusCode();
            }
            statuses.add(status);
        }
        return statuses;
    }

    private static boolean isTick(Seen seen, LocalDate date) {
        return seen.envelope().data().equals(new BusinessDateAdvanced(date));
    }

    private static List<LocalDate> dates(List<Seen> seen, int partition) {
        return seen.stream()
                .filter(s -> s.partition() == partition && s.envelope().data() instanceof BusinessDateAdvanced)
                .map(s -> ((BusinessDateAdvanced) s.envelope().data()).date())
                .toList();
    }

    private static LocalDate nextDate() {
        JsonNode date = json(filling.get("/v1/business-dates")).path("date");
        return date.isString() ? LocalDate.parse(date.stringValue()).plusDays(1) : LocalDate.of(2026, 1, 31);
    }
}
