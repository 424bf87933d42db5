package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.Action;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.Refinement;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.Emitted.Destination;
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

/**
 * Random commands, revisions, withdrawals, receipts and hours of the day: each command ends once, no order goes out at
 * night, none beyond the cap of three a day, none twice by one channel, and nothing waits for ever.
 */
class CommandStormTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-01-30T16:00:00Z");

    private final ContactDesk desk = Desks.with(Desks.LADDER, Desks.PATIENCE);
    private final Set<CommandId> taken = new HashSet<>();
    private final List<Emitted> emitted = new ArrayList<>();
    private final Map<Emitted, Instant> orders = new HashMap<>();
    private CustomerState state = CustomerState.unknown(new CustomerId("c"))
            .with(CustomerContacts.NONE.updated(Persons.reachable("c").fact(), Desks.IDS));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void everyCommandEndsOnceAndEveryOrderKeepsTheRules(long seed) {
        Random random = new Random(seed);
        Instant now = START;
        for (int step = 0; step < 600; step++) {
            now = now.plusSeconds(random.nextInt(3600));
            LocalDate today = LocalDate.ofInstant(now, ZONE);
            Moment moment = new Moment(today.minusDays(1), ContactClock.wall(now));
            heard(input(random, moment, now, today), now);
            heard(desk.due(state, moment), now);
        }
        for (int day = 0; day < 30; day++) {
            now = now.plusSeconds(86_400);
            heard(desk.due(state, new Moment(LocalDate.ofInstant(now, ZONE), ContactClock.wall(now))), now);
        }
        assertThat(state.waiting()).as("deferred for ever, seed %d", seed).isEmpty();
        assertThat(state.followUps()).as("followed up for ever, seed %d", seed).isEmpty();
        assertOneEndEach(seed);
        assertOrdersKeepTheRules(seed);
    }

    private Handled input(Random random, Moment moment, Instant now, LocalDate today) {
        Commands command = command(random, today);
        Cause cause = new Cause("event", null);
        return switch (random.nextInt(5)) {
            case 0 -> desk.withdraw(state, command.withdrawal(), cause, moment);
            case 1, 2 -> desk.receive(state, receipt(random, command, now), cause, moment);
            default -> desk.request(state, new Waiting(command.request(), "r", null, now, null), moment);
        };
    }

    private void heard(Handled handled, Instant now) {
        handled.state().waiting().forEach(w -> taken.add(w.commandId()));
        for (Emitted e : handled.emitted()) {
            emitted.add(e);
            if (e.message() instanceof ContactEnded) {
                taken.add(e.commandId());
            } else if (e.message() instanceof ChannelCommand && !(e.message() instanceof TaskCancelled)) {
                orders.put(e, now);
            }
        }
        state = handled.state();
    }

    private void assertOneEndEach(long seed) {
        Map<CommandId, Integer> ends = new HashMap<>();
        Set<CommandId> released = new HashSet<>();
        Set<CommandId> ordered = new HashSet<>();
        emitted.forEach(e -> {
            if (e.message() instanceof ContactEnded ended) {
                ends.merge(e.commandId(), 1, Integer::sum);
                if (ended.end() == ContactEnd.RELEASED) {
                    released.add(e.commandId());
                }
            }
        });
        orders.keySet().forEach(e -> ordered.add(e.commandId()));
        assertThat(ends.keySet()).as("seed %d", seed).isEqualTo(taken);
        assertThat(ends.values()).as("seed %d", seed).containsOnly(1);
        assertThat(ordered).as("seed %d", seed).isEqualTo(released);
    }

    private void assertOrdersKeepTheRules(long seed) {
        Map<LocalDate, Integer> perDay = new HashMap<>();
        Set<String> channels = new HashSet<>();
        orders.forEach((e, at) -> {
            int hour = at.atZone(ZONE).getHour();
            assertThat(hour).as("hour, seed %d", seed).isBetween(8, 19);
            perDay.merge(LocalDate.ofInstant(at, ZONE), 1, Integer::sum);
            assertThat(channels.add(e.commandId() + " " + e.destination()))
                    .as("twice by one channel, seed %d", seed)
                    .isTrue();
        });
        assertThat(perDay.values()).as("cap, seed %d", seed).allMatch(count -> count <= 3);
        assertThat(emitted.stream().filter(e -> e.message() instanceof CallRequested))
                .as("calls, seed %d", seed)
                .isNotEmpty();
        assertThat(emitted.stream()
                        .filter(e ->
                                e.message() instanceof ContactRefined r && r.outcome() == Refinement.FALLBACK_RELEASED))
                .as("fallbacks, seed %d", seed)
                .isNotEmpty()
                .allMatch(e -> e.destination() == Destination.CONTACT_LOG);
    }

    private static DeliveryReceipt receipt(Random random, Commands command, Instant now) {
        ReceiptOutcome[] outcomes = {
            ReceiptOutcome.DELIVERED,
            ReceiptOutcome.FAILED_PERMANENT,
            ReceiptOutcome.FAILED_TEMPORARY,
            ReceiptOutcome.CONNECTED,
            ReceiptOutcome.CONVERSATION,
            ReceiptOutcome.UNANSWERED,
            ReceiptOutcome.WRONG_PARTY
        };
        Channel[] channels = {Channel.SMS, Channel.CALL, Channel.MAIL};
        return command.receipt(
                channels[random.nextInt(channels.length)],
                outcomes[random.nextInt(outcomes.length)],
                now.minusSeconds(random.nextInt(7200)).toString());
    }

    private static Commands command(Random random, LocalDate today) {
        Action action = random.nextBoolean() ? Action.SMS : Action.CALL;
        String template = action == Action.SMS ? "overdue-reminder" : "call-arrears";
        int number = random.nextInt(60);
        return Commands.of("cmd-" + number, "c", action, template)
                .on(today.minusDays(random.nextInt(3)).toString())
                .expiring(today.plusDays(random.nextInt(4) - 1L).toString())
                .revision(random.nextInt(3))
                .overdue(number);
    }
}
