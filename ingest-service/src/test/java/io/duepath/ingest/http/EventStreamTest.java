package io.duepath.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.duepath.ingest.EventJson;
import io.duepath.ingest.domain.Advance;
import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.BusinessCalendar;
import io.duepath.ingest.domain.Caller;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeLimits;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.Outlet;
import io.duepath.ingest.domain.Placed;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.domain.Tally;
import io.duepath.ingest.wire.JsonMessageReader;
import io.duepath.ingest.wire.WorldPhoneNumbers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final Log log = new Log();
    private final EventStream stream = new EventStream(
            new Intake(new JsonMessageReader(), new WorldPhoneNumbers("CN")),
            log,
            log,
            log,
            Caller.TRUSTED,
            new IntakeLimits(1024, 4096, 2));
    private final AnswerList answers = new AnswerList();

    @Test
    void answersInTheOrderOfTheLines() throws IOException {
        Totals totals = run("good", "bad", "good");

        assertThat(statuses()).containsExactly("1 accepted", "2 rejected", "3 accepted");
        assertThat(totals).isEqualTo(new Totals(2, 1, null, null));
    }

    @Test
    void holdsATickUntilEverythingBeforeItIsAcknowledgedAndEverythingAfterItBack() throws IOException {
        run("good", "good", "2026-01-31", "good");

        assertThat(log.history)
                .containsExactly(
                        "sent",
                        "sent",
                        "flush",
                        "acknowledged",
                        "acknowledged",
                        "tick",
                        "sent",
                        "flush",
                        "acknowledged");
    }

    @Test
    void refusesATickThatTheCalendarRefuses() throws IOException {
        log.verdict = Advance.IN_THE_PAST;

        run("2026-01-31", "good");

        assertThat(statuses()).containsExactly("1 rejected", "2 accepted");
        assertThat(answers.all().get(0).problems()).extracting("code").containsExactly("date-in-the-past");
    }

    @Test
    void stopsReadingWhenTheBrokerFallsSilentAndTellsWhatIsKnown() throws IOException {
        log.silentFrom = 2;

        Totals totals = run("good", "good", "good", "good", "good", "good", "good", "good");

        assertThat(statuses()).startsWith("1 accepted", "2 accepted", "3 unacknowledged");
        assertThat(totals.accepted()).isEqualTo(2);
        assertThat(totals.stoppedAfterLine())
                .isNotNull()
                .isEqualTo(answers.all().size())
                .isLessThan(8L);
        assertThat(totals.unacknowledged()).isEqualTo(answers.all().size() - 2L);
        assertThat(log.answered).isEqualTo(2);
    }

    @Test
    void publishesNoTickBehindALostEvent() throws IOException {
        log.silentFrom = 0;

        run("good", "2026-01-31", "good");

        assertThat(log.history).doesNotContain("tick");
        assertThat(statuses()).containsExactly("1 unacknowledged", "2 unacknowledged");
    }

    @Test
    void reportsATickThatNobodyAcknowledged() throws IOException {
        log.calendarSilent = true;

        assertThat(run("2026-01-31", "good")).isEqualTo(new Totals(0, 0, 1L, 1L));
    }

    @Test
    void stillCountsWhatWasSentWhenTheSenderBreaksOff() {
        List<RawMessage> two = List.of(message(1, "good"), message(2, "good"));
        Messages rest = Messages.of(two);
        Messages breakingOff = () -> {
            Optional<RawMessage> next = rest.next();
            if (next.isEmpty()) {
                throw new IOException("connection reset");
            }
            return next;
        };

        assertThatIOException().isThrownBy(() -> stream.run(breakingOff, answers));
        assertThat(log.answered).isEqualTo(2);
    }

    @Test
    void saysWhatCameOfASenderThatIsTooSlowAndTakesNothingMore() throws IOException {
        Messages rest = Messages.of(List.of(message(1, "good"), message(2, "bad")));
        Messages trickling = () -> {
            Optional<RawMessage> next = rest.next();
            if (next.isEmpty()) {
                throw new SlowSenderException();
            }
            return next;
        };

        Totals totals = stream.run(trickling, answers);

        assertThat(totals).isEqualTo(new Totals(1, 1, null, 2L));
        assertThat(totals.cutOff()).isTrue();
        assertThat(statuses()).containsExactly("1 accepted", "2 rejected");
        assertThat(log.answered).isEqualTo(2);
    }

    private Totals run(String... lines) throws IOException {
        List<RawMessage> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(message(messages.size() + 1, line));
        }
        return stream.run(Messages.of(messages), answers);
    }

    private static RawMessage message(int number, String line) {
        String body = switch (line) {
            case "good" -> EventJson.instalment("l-1", "e-" + number, number, "300.00");
            case "bad" -> "{}";
            default -> EventJson.tick(line);
        };
        return RawMessage.structured(Door.HTTP, Door.HTTP.line(number), body.getBytes(UTF_8));
    }

    private List<String> statuses() {
        return answers.all().stream().map(a -> a.line() + " " + a.status()).toList();
    }

    /** A broker that acknowledges on flush, once three wait, or not at all; and remembers. */
    private static final class Log implements Outlet, BusinessCalendar, Tally {
        private final List<String> history = new ArrayList<>();
        private final List<CompletableFuture<Placed>> open = new ArrayList<>();
        private final List<CompletableFuture<Placed>> lost = new ArrayList<>();
        private Advance verdict = Advance.ADVANCED;
        private int silentFrom = Integer.MAX_VALUE;
        private boolean calendarSilent;
        private int sent;
        private int unflushed;
        private int answered;

        @Override
        public CompletableFuture<Placed> publish(IntakeResult result) {
            history.add("sent");
            CompletableFuture<Placed> placed = new CompletableFuture<>();
            (sent++ < silentFrom ? open : lost).add(placed);
            if (++unflushed > 2) {
                acknowledge();
            }
            return placed;
        }

        @Override
        public void flush() {
            history.add("flush");
            acknowledge();
        }

        private void acknowledge() {
            open.forEach(placed -> placed.complete(new Placed("t", 0, 0)));
            lost.forEach(placed -> placed.completeExceptionally(new BrokerUnreachableException("silent", null)));
            open.clear();
            lost.clear();
            unflushed = 0;
        }

        @Override
        public Advance advance(LocalDate asked) {
            if (calendarSilent) {
                throw new BrokerUnreachableException("silent", null);
            }
            if (verdict == Advance.ADVANCED) {
                history.add("tick");
            }
            return verdict;
        }

        @Override
        public Optional<LocalDate> current() {
            return Optional.empty();
        }

        @Override
        public void answered(Door door, IntakeResult result) {
            answered++;
            if (!(result instanceof IntakeResult.TickAsked)) {
                history.add("acknowledged");
            }
        }

        @Override
        public void passedOver(Door door) {
            throw new AssertionError("nothing in a request is for others");
        }

        @Override
        public void unacknowledged(Door door) {
            history.add("unacknowledged");
        }
    }
}
