package io.duepath.staging.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static final TreatmentPolicy MARCH = version("march", "2026-03-01");
    private static final TreatmentPolicy MAY = version("may", "2026-05-01");
    private static final PolicyBook BOOK = new PolicyBook(List.of(MARCH, MAY));

    @Test
    void aVersionIsInForceFromItsDateUntilTheNextAndTheFirstAlsoBefore() {
        assertThat(BOOK.inForce(LocalDate.parse("2026-01-01"))).isEqualTo(MARCH);
        assertThat(BOOK.inForce(LocalDate.parse("2026-03-01"))).isEqualTo(MARCH);
        assertThat(BOOK.inForce(LocalDate.parse("2026-04-30"))).isEqualTo(MARCH);
        assertThat(BOOK.inForce(LocalDate.parse("2026-05-01"))).isEqualTo(MAY);
        assertThat(BOOK.nextAfter(LocalDate.parse("2026-01-01"))).isEqualTo("2026-05-01");
        assertThat(BOOK.nextAfter(LocalDate.parse("2026-05-01"))).isNull();
    }

    @Test
    void whatADateSettlesIsEveryVersionUpToIt() {
        assertThat(BOOK.settledBy(LocalDate.parse("2026-01-01"))).containsOnlyKeys("march");
        assertThat(BOOK.settledBy(LocalDate.parse("2026-05-01"))).containsOnlyKeys("march", "may");
    }

    @Test
    void anEpisodeIsPinnedToItsVersion() {
        LoanAccount account = new LoanAccount(new LoanFacts());
        assertThat(BOOK.pinnedBy(account)).isNull();
        account.inEpisode = true;
        assertThat(BOOK.pinnedBy(account))
                .as("stored before versions were kept")
                .isEqualTo(MARCH);
        account.episodePolicy = "may";
        assertThat(BOOK.pinnedBy(account)).isEqualTo(MAY);
        account.episodePolicy = "june";
        assertThatIllegalStateException().isThrownBy(() -> BOOK.pinnedBy(account));
    }

    @Test
    void datesMustStrictlyRiseAndNamesDiffer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyBook(List.of(MAY, MARCH)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyBook(List.of(MARCH, MARCH)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyBook(List.of(MARCH, version("march", "2026-04-01"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyBook(List.of()));
    }

    private static TreatmentPolicy version(String name, String from) {
        return new TreatmentPolicy(
                name,
                LocalDate.parse(from),
                new Terms(BucketLadder.DEFAULT, Tolerance.NONE),
                Map.of(),
                List.of(),
                Conduct.PLAIN,
                name);
    }
}
