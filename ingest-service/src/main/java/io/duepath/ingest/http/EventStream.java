package io.duepath.ingest.http;

import io.duepath.ingest.domain.Advance;
import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.BusinessCalendar;
import io.duepath.ingest.domain.Caller;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeLimits;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.Outlet;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.domain.Tally;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the messages of one request in order. Facts are sent without waiting, up to a window of them; a tick waits until
 * all before it are acknowledged, and all after it wait for the tick. When the broker falls silent or the sender is too
 * slow, it stops reading and says of each message what is known.
 */
@Component
class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final Intake intake;
    private final Outlet outlet;
    private final BusinessCalendar calendar;
    private final Tally tally;
    private final Caller caller;
    private final int window;

    EventStream(
            Intake intake, Outlet outlet, BusinessCalendar calendar, Tally tally, Caller caller, IntakeLimits limits) {
        this.intake = intake;
        this.caller = caller;
        this.outlet = outlet;
        this.calendar = calendar;
        this.tally = tally;
        this.window = limits.window();
    }

    /** Answers for each message before it returns, also if reading fails half-way. */
    Totals run(Messages messages, Answers answers) throws IOException {
        Window open = new Window(outlet, tally, answers, window);
        long line = 0;
        boolean more = true;
        try {
            while (more && open.acknowledged()) {
                Optional<RawMessage> next = messages.next();
                more = next.isPresent();
                if (next.isPresent()) {
                    line = lineOf(next.get());
                    take(line, intake.decide(next.get(), caller), open);
                }
            }
        } catch (SlowSenderException e) {
            LOG.info("a sender was too slow; stopped after its line {}", line);
        } finally {
            open.settleAll();
        }
        Totals totals = open.totals(more ? line : null);
        if (!totals.complete()) {
            LOG.warn("the broker left {} events of a request unacknowledged", totals.unacknowledged());
        }
        return totals;
    }

    private void take(long line, IntakeResult result, Window open) {
        if (result instanceof IntakeResult.TickAsked tick) {
            open.settleAll();
            if (open.acknowledged()) {
                tick(line, tick, open);
            } else {
                open.unacknowledged(line);
            }
        } else {
            open.send(line, result);
        }
    }

    private void tick(long line, IntakeResult.TickAsked tick, Window open) {
        try {
            Advance advance = calendar.advance(tick.date());
            advance.refusal()
                    .ifPresentOrElse(
                            reason -> open.send(line, tick.refused(reason)),
                            () -> open.ticked(line, tick, advance == Advance.ADVANCED));
        } catch (BrokerUnreachableException e) {
            open.unacknowledged(line);
        }
    }

    private static long lineOf(RawMessage message) {
        Long line = message.origin().line();
        if (line == null || message.door() != Door.HTTP) {
            throw new IllegalArgumentException("a message of a request has a line");
        }
        return line;
    }
}
