package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.model.event.HoldKind;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Registration;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
                        -77,
                        "",
                        null,
                        Map.of()));
        assertThat(account.facts.instalments).hasSize(2);
        assertThat(account.facts.repayments).hasSize(2);
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

        assertThat(stored[0]).isEqualTo((byte) 2);
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
    void refusesAFormatOfTheFuture() throws IOException {
        byte[] stored = format1();
        stored[0] = 3;
        assertThatIllegalStateException()
                .isThrownBy(() -> LoanCodec.decode(stored))
                .withMessageContaining("format 3");
    }

    @Test
    void keepsPolicyRecords() {
        PolicyRecord record = new PolicyRecord(Map.of("a", "1"), Map.of("a", "1", "b", "2"));
        assertThat(PolicyRecord.decode(record.encode())).isEqualTo(record);
        assertThat(PolicyRecord.decode(null)).isEqualTo(PolicyRecord.NONE);
    }

    private static byte[] format1() throws IOException {
        try (var in = StoredFormatsTest.class.getResourceAsStream("/stored/loan-format-1.bin")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
