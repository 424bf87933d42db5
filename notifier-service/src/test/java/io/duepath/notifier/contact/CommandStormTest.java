package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.Action;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Desks;
import io.duepath.notifier.fixture.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random commands, revisions, withdrawals and hours of the day: each command ends once, never at night, never late. */
class CommandStormTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-01-30T16:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void everyCommandEndsOnceAndNoContactIsMadeAtNightOrTooLate(long seed) {
        Random random = new Random(seed);
        ContactDesk desk = Desks.plain();
        CustomerState state = CustomerState.unknown(new CustomerId("c"))
                .with(CustomerContacts.NONE.updated(Persons.reachable("c").fact()));
        Set<CommandId> taken = new HashSet<>();
        List<Emitted> emitted = new ArrayList<>();
        Instant now = START;
        for (int step = 0; step < 400; step++) {
            now = now.plusSeconds(random.nextInt(3600));
            LocalDate today = LocalDate.ofInstant(now, ZONE);
            Moment moment = new Moment(today.minusDays(1), ContactClock.wall(now));
            Commands command = command(random, today);
            Handled handled = random.nextInt(4) == 0
                    ? desk.withdraw(state, command.withdrawal(), "w", null, moment)
                    : desk.request(state, new Waiting(command.request(), "r", null, now, null), moment);
            for (Waiting waiting : handled.state().waiting()) {
                taken.add(waiting.commandId());
                handled = handled.then(s -> desk.decide(s, waiting.commandId(), moment));
            }
            handled.emitted().forEach(e -> taken.add(e.commandId()));
            emitted.addAll(handled.emitted());
            state = handled.state();
        }
        Instant end = now.plusSeconds(30L * 86_400);
        Moment last = new Moment(LocalDate.ofInstant(end, ZONE), ContactClock.wall(end));
        for (Waiting waiting : state.waiting()) {
            Handled handled = desk.decide(state, waiting.commandId(), last);
            emitted.addAll(handled.emitted());
            state = handled.state();
        }
        assertThat(state.waiting()).as("deferred for ever, seed %d", seed).isEmpty();
        assertOneEndEach(emitted, taken, seed);
    }

    private static void assertOneEndEach(List<Emitted> emitted, Set<CommandId> taken, long seed) {
        Map<CommandId, Integer> ends = new HashMap<>();
        Map<CommandId, Integer> orders = new HashMap<>();
        Map<CommandId, Integer> released = new HashMap<>();
        for (Emitted e : emitted) {
            if (e.message() instanceof ContactEnded ended) {
                ends.merge(e.commandId(), 1, Integer::sum);
                if (ended.end() == ContactEnd.RELEASED) {
                    released.merge(e.commandId(), 1, Integer::sum);
                    int hour = ended.at().atZone(ZONE).getHour();
                    assertThat(hour).as("hour, seed %d", seed).isBetween(8, 21);
                }
            } else if (e.message() instanceof ChannelCommand && !(e.message() instanceof TaskCancelled)) {
                orders.merge(e.commandId(), 1, Integer::sum);
            }
        }
        assertThat(ends.keySet()).as("seed %d", seed).isEqualTo(taken);
        assertThat(ends.values()).as("seed %d", seed).containsOnly(1);
        assertThat(orders).as("seed %d", seed).isEqualTo(released);
    }

    private static Commands command(Random random, LocalDate today) {
        Action action = random.nextBoolean() ? Action.SMS : Action.CALL;
        String template = action == Action.SMS ? "overdue-reminder" : "call-arrears";
        int number = random.nextInt(60);
        return Commands.of("cmd-" + number, "c", action, template)
                .on(today.minusDays(random.nextInt(3)).toString())
                .expiring(today.plusDays(random.nextInt(4) - 1L).toString())
                .revision(random.nextInt(3));
    }
}
