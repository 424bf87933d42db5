package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.model.Message;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.fault.Origin;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.staging.domain.CaseMark;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.domain.Registration;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.story.StoryEntry;
import io.duepath.staging.story.StoryField;
import io.duepath.staging.story.StoryKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A store written by an earlier format opens, and what lies in it goes on. */
class StoredFormatsTest {

    @Test
    void readsALoanOfFormat1() throws IOException {
        LoanAccount account = LoanCodec.decode(format1());

        assertThat(account.facts.registration)
                .isEqualTo(new Registration(
                        Objects.requireNonNull(account.facts.registration).customerId(),
                        Objects.requireNonNull(account.facts.currency()),
                        2,
                        1,
                        "",
                        "",
                        null,
                        Map.of()));
        assertThat(account.facts.instalments.all()).hasSize(2);
        assertThat(account.facts.repayments.all()).hasSize(2);
        assertThat(Objects.requireNonNull(account.facts.holds.get("H1").placing())
                        .kind())
                .isEqualTo(HoldKind.DISPUTE);
        assertThat(account.facts.promises).hasSize(1);
        assertThat(account.facts.cases).hasSize(1);
        assertThat(account.rolledTo).isEqualTo("2026-01-25");
        assertThat(account.nextAction).isEqualTo("2026-01-27");
        assertThat(account.inEpisode).isTrue();
        assertThat(account.episodePolicy).isNull();
        assertThat(account.steps).containsEntry("e1/dpd-1-sms", "spent");
        assertThat(account.open).hasSize(1);
        assertThat(Objects.requireNonNull(LoanHead.of(format1())).arrearsMinor())
                .isEqualTo(20_000);
    }

    @Test
    void rollsALoanOfFormat1OnAndStoresItInTheNewestFormat() throws IOException {
        LoanAccount account = LoanCodec.decode(format1());
        new Staging(Policies.standard()).roll(account, "L1", LocalDate.parse("2026-01-27"), new ArrayList<>()::add);

        byte[] stored = LoanCodec.encode(account, false);

        assertThat(stored[0]).isEqualTo((byte) 4);
        assertThat(LoanCodec.encode(LoanCodec.decode(stored), false)).isEqualTo(stored);
        assertThat(account.steps).containsEntry("e1/dpd-15-sms", "taken:2026-01-27");
    }

    @Test
    void keepsWhatFormat2Added() throws IOException {
        LoanAccount account = LoanCodec.decode(format1());
        Registration old = Objects.requireNonNull(account.facts.registration);
        account.facts.registration = new Registration(
                old.customerId(),
                old.currency(),
                old.graceDays(),
                old.revision(),
                old.content(),
                "car",
                900_000L,
                Map.of("region", "north", "score", 7, "share", 0.5, "fleet", true));
        account.episodePolicy = "default-1";
        account.episodeOpenedOn = LocalDate.parse("2026-01-13");

        LoanAccount again = LoanCodec.decode(LoanCodec.encode(account, false));

        assertThat(again.facts.registration).isEqualTo(account.facts.registration);
        assertThat(Objects.requireNonNull(again.facts.registration).attributes())
                .containsEntry("score", 7L)
                .containsEntry("fleet", true);
        assertThat(again.episodePolicy).isEqualTo("default-1");
        assertThat(again.episodeOpenedOn).isEqualTo("2026-01-13");
    }

    @Test
    void readsALoanOfFormat2() throws IOException {
        LoanAccount account = LoanCodec.decode(format2());

        Registration registration = Objects.requireNonNull(account.facts.registration);
        assertThat(registration.content()).isEmpty();
        assertThat(registration.attributes()).isEqualTo(Map.of("region", "north", "score", 7L));
        assertThat(account.facts.closings).isEqualTo(Map.of(LocalDate.parse("2026-01-06"), CloseReason.PAID_OFF));
        assertThat(account.facts.cases.values())
                .containsExactly(new CaseMark(LocalDate.parse("2026-04-15"), null, null));
        assertThat(account.open.values()).singleElement().satisfies(command -> {
            assertThat(command.customerId()).isNull();
            assertThat(command.figures()).isEqualTo("50000|2026-01-10");
        });
        assertThat(account.episodePolicy).isEqualTo("default-1");
        assertThat(LoanCodec.decode(LoanCodec.encode(account, false)).open).isEqualTo(account.open);
    }

    @Test
    void knowsAResendOfARegistrationOfFormat2AndAConflictWithIt() throws IOException {
        LoanAccount account = LoanCodec.decode(format2());
        Staging staging = new Staging(Policies.standard());

        assertThat(staging.apply(account, registeredIn("north"), null, m -> {})).isEqualTo(Reception.REPEATED);
        assertThat(staging.apply(account, registeredIn("south"), null, m -> {})).isInstanceOf(Reception.Conflict.class);
    }

    @Test
    void givesALegalCommandOfFormat2ItsAccountAtTheNextFactAndTakesItBackFromItsCustomer() throws IOException {
        LoanAccount account = LoanCodec.decode(format2());
        Staging staging = new Staging(Policies.standard());
        List<Message> said = new ArrayList<>();

        staging.apply(account, paid("R8", "10"), LocalDate.parse("2026-04-15"), said::add);
        staging.apply(account, paid("R9", "490"), LocalDate.parse("2026-04-15"), said::add);

        assertThat(said)
                .filteredOn(LegalEscalated.class::isInstance)
                .singleElement()
                .satisfies(m -> {
                    assertThat(((LegalEscalated) m).revision()).isOne();
                    assertThat(((LegalEscalated) m).account().repayments()).hasSize(2);
                });
        assertThat(said)
                .filteredOn(LegalWithdrawn.class::isInstance)
                .singleElement()
                .satisfies(m -> {
                    assertThat(((LegalWithdrawn) m).customerId()).isEqualTo(new CustomerId("C2"));
                    assertThat(((LegalWithdrawn) m).reason()).isEqualTo(WithdrawReason.PAID);
                });
    }

    private static LoanRegistered registeredIn(String region) {
        return new LoanRegistered(
                new LoanId("L2"),
                new CustomerId("C2"),
                Currency.getInstance("CNY"),
                "car",
                LocalDate.parse("2025-12-01"),
                new BigDecimal("9000"),
                0,
                Map.of("region", region, "score", 7),
                1);
    }

    private static RepaymentReceived paid(String id, String amount) {
        return new RepaymentReceived(
                new LoanId("L2"),
                new RepaymentId(id),
                new BigDecimal(amount),
                Currency.getInstance("CNY"),
                LocalDate.parse("2026-04-15"),
                List.of());
    }

    @Test
    void readsALoanOfFormat3AsItWas() throws IOException {
        byte[] stored = stored(3);

        assertThat(LoanCodec.encode(LoanCodec.decode(stored), false))
                .isEqualTo(LoanCodec.encode(FullAccount.build(), false))
                .hasSizeLessThan(stored.length);
        assertThat(LoanHead.of(stored)).isEqualTo(LoanHead.of(LoanCodec.encode(FullAccount.build(), false)));
    }

    @Test
    void refusesAFormatOfTheFuture() throws IOException {
        byte[] stored = format1();
        stored[0] = 5;
        assertThatIllegalStateException()
                .isThrownBy(() -> LoanCodec.decode(stored))
                .withMessageContaining("format 5");
        assertThatIllegalStateException().isThrownBy(() -> LoanHead.of(stored)).withMessageContaining("format 5");
    }

    @Test
    void keepsPolicyRecords() {
        PolicyRecord record = new PolicyRecord(Map.of("a", "1"), Map.of("a", "1", "b", "2"));
        assertThat(PolicyRecord.decode(record.encode())).isEqualTo(record);
        assertThat(PolicyRecord.decode(null)).isEqualTo(PolicyRecord.NONE);
    }

    @Test
    void keepsStories() {
        StoryEntry moved = StoryEntry.of(LocalDate.parse("2026-01-11"), StoryKind.MOVED)
                .with(StoryField.FROM, "CURRENT")
                .with(StoryField.DPD, 1);
        StoryEntry silenced = StoryEntry.of(LocalDate.parse("2026-01-12"), StoryKind.NOT_TAKEN);
        StoryPage page = StoryPage.of(null).plus(moved).plus(silenced);
        byte[] stored = page.bytes();
        assertThat(StoryPage.of(stored).entries()).containsExactly(moved, silenced);
        assertThat(HexFormat.of().formatHex(stored))
                .as("format 2, for ever")
                .isEqualTo("020000000002" + "0012" + "b522010208000743555252454e5411000131" + "0004" + "b7220600");
        stored[0] = 3;
        assertThatIllegalStateException().isThrownBy(() -> StoryPage.of(stored));
    }

    @Test
    void readsStoriesOfTheFirstFormatAsAFullPage() {
        byte[] stored = HexFormat.of()
                .parseHex("0100020000" + "4ff0" + "0102" + "08" + "0007" + "43555252454e54" + "11" + "0001" + "31"
                        + "00004ff1" + "0600");
        StoryPage page = StoryPage.of(stored);
        assertThat(page.entries())
                .containsExactly(
                        StoryEntry.of(LocalDate.parse("2026-01-11"), StoryKind.MOVED)
                                .with(StoryField.FROM, "CURRENT")
                                .with(StoryField.DPD, 1),
                        StoryEntry.of(LocalDate.parse("2026-01-12"), StoryKind.NOT_TAKEN));
        assertThat(page.isFull()).isTrue();
        assertThat(page.number()).isZero();
    }

    @Test
    void keepsQueuesOfParkedLoansWithTheirPlaces() {
        ParkedQueue queue = new ParkedQueue(
                        LocalDate.parse("2026-01-11"),
                        "ArithmeticException",
                        new Origin("loan-events", "duepath.loan-events", 3, 77L, null),
                        List.of(new ParkedQueue.Waiting("e1", "t", "{}", 77)))
                .plus(new ParkedQueue.Waiting("e2", "t", "{\"a\":\"字\"}", 78));
        assertThat(ParkedQueue.decode(queue.encode())).isEqualTo(queue);
        ParkedQueue byTheCalendar =
                new ParkedQueue(null, "", new Origin("calendar", null, null, null, null), List.of());
        assertThat(ParkedQueue.decode(byTheCalendar.encode())).isEqualTo(byTheCalendar);
    }

    @Test
    void readsAQueueOfFormat1() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeInt(1);
            out.writeUTF("e1");
            out.writeUTF("t");
            out.writeInt(2);
            out.writeBytes("{}");
        }
        assertThat(ParkedQueue.decode(bytes.toByteArray()))
                .isEqualTo(new ParkedQueue(null, "", null, List.of(new ParkedQueue.Waiting("e1", "t", "{}", -1))));
    }

    private static byte[] format1() throws IOException {
        return stored(1);
    }

    private static byte[] format2() throws IOException {
        return stored(2);
    }

    private static byte[] stored(int format) throws IOException {
        try (var in = StoredFormatsTest.class.getResourceAsStream("/stored/loan-format-" + format + ".bin")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
