package io.duepath.legal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.domain.Proposal;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StoredDeskIT extends DeskWork {

    @Test
    void keepsWhatTwoPeopleDecidedWithItsHistoryDeadlinesAndAudit() {
        suedWithAFrozenCar();

        CaseDossier found = dossier();
        assertThat(found.stored().now().state()).isEqualTo(CaseState.SUIT_FILED);
        assertThat(found.stored().now().file().frozen()).hasSize(1);
        assertThat(found.history()).hasSize(found.stored().version());
        assertThat(found.history().get(found.history().size() - 1).entry().actor())
                .isEqualTo("bob");
        assertThat(found.standing().deadlines())
                .filteredOn(d -> d.rule().equals("suit-after-preservation"))
                .singleElement()
                .satisfies(d -> assertThat(d.status()).hasToString("MET"));
        assertThat(found.stored().nextDue())
                .isEqualTo(found.standing().deadlines().stream()
                        .filter(d -> d.isOpen())
                        .map(d -> d.dueOn())
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        assertThat(desk.count("desk_audit where outcome = 'done'")).isEqualTo(version() - 1L);
    }

    @Test
    void doesNothingForWhoHasNotSeenTheNewestVersion() {
        opened();
        int seen = version();
        done(desk.acts.propose(CASE, seen, Step.SEND_DEMAND, by("ann")));

        assertThat(desk.acts.propose(CASE, seen, Step.END_PAID, by("cid"))).isEqualTo(new DeskAnswer.Stale(seen + 1));
        assertThat(desk.count("case_proposal")).isEqualTo(1);
        assertThat(desk.count("desk_audit where outcome = 'stale' and actor = 'cid'"))
                .isEqualTo(1);
    }

    @Test
    void letsOneOfManyWinWhoAllSawTheSameVersion() throws Exception {
        opened();
        int seen = version();
        List<Callable<DeskAnswer>> race = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String actor = "actor-" + i;
            race.add(() -> desk.acts.propose(CASE, seen, Step.SEND_DEMAND, by(actor)));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            int won = 0;
            for (Future<DeskAnswer> answer : threads.invokeAll(race)) {
                won += answer.get() instanceof DeskAnswer.Done ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.count("desk_audit where action = 'propose'")).isEqualTo(8);
    }

    @Test
    void refusesWhoApprovesTheirOwnAndKeepsThatInTheAudit() {
        opened();
        String proposal = done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
        assertThat(refused(desk.acts.approve(CASE, version(), proposal, by("ann"))))
                .containsExactly(Guard.TWO_PEOPLE);
        assertThat(desk.count("desk_audit where outcome = 'refused' and detail = 'two-people'"))
                .isEqualTo(1);

        done(desk.acts.refuse(CASE, version(), proposal, by("bob")));
        assertThat(dossier().standing().proposals())
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(Proposal.Status.REFUSED));
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.REVIEW);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        opened();
        assertThat(desk.acts.approve(CASE, version(), "nothing", by("bob"))).isInstanceOf(DeskAnswer.Unknown.class);
        assertThat(desk.acts.propose(new CaseId("nobody"), 1, Step.END_PAID, by("ann")))
                .isInstanceOf(DeskAnswer.Unknown.class);
    }
}
