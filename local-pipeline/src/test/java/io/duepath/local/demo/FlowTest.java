package io.duepath.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.demo.Tally.Row;
import io.duepath.model.command.Action;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final Flow flow = new Flow();

    private void ended(String id, ContactEnd end, String at) {
        var message = new ContactEnded(
                new CommandId(id),
                0,
                new LoanId("L-1"),
                new CustomerId("C-1"),
                "i1",
                "pre-due-3",
                Action.SMS,
                Channel.SMS,
                "reminder",
                end,
                "allowed",
                List.of(),
                DAY,
                Instant.parse(at));
        flow.heard(Topics.CONTACT_LOG, Envelope.of(id, URI.create("/test"), DAY, message));
    }

    @Test
    void tellsWhatWasPutOffToAnotherDay() {
        ended("k1", ContactEnd.RELEASED, "2026-01-05T02:00:00Z");
        ended("k2", ContactEnd.RELEASED, "2026-01-06T02:00:00Z");
        ended("k3", ContactEnd.EXPIRED, "2026-01-08T02:00:00Z");

        assertThat(flow.ends().sum()).isEqualTo(3);
        assertThat(flow.putOff().rows())
                .containsExactly(new Row("expired  allowed", 1), new Row("released  allowed", 1));
    }
}
