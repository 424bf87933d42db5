package io.duepath.legal.store;

import io.duepath.legal.domain.CaseChange;
import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.domain.Ruling;
import io.duepath.legal.domain.Standing;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Today;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One act of the desk on one case: locked, checked against the version its maker saw, ruled, kept and audited. */
final class DeskAct {

    private final TransactionOperations transactions;
    private final CaseStore cases;
    private final Standings standings;
    private final ChangeStore changes;
    private final DeskAudit audit;
    private final Runnable afterCommit;

    DeskAct(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Outbox outbox,
            ProcedurePack pack,
            Today today,
            Runnable afterCommit) {
        this.transactions = transactions;
        this.cases = new CaseStore(jdbc);
        this.standings = new Standings(jdbc, pack, today);
        this.changes = new ChangeStore(jdbc, cases, new DeadlineStore(jdbc), outbox, pack);
        this.audit = new DeskAudit(jdbc);
        this.afterCommit = afterCommit;
    }

    /**
     * What an act does if the rules grant it.
     *
     * @param made the id of what it makes, empty if nothing
     * @param rule asks the rules
     * @param before keeps what belongs to it, before the change of the case itself
     */
    record Effect(String made, Function<Standing, Ruling> rule, Consumer<Standing> before) {}

    DeskAnswer act(
            String action,
            CaseId caseId,
            int version,
            String subject,
            DeskNote note,
            Function<Standing, Optional<Effect>> effect) {
        DeskAnswer answer = Objects.requireNonNull(transactions.execute(status -> {
            DeskAnswer ruled = ruled(caseId, version, note, effect);
            audit.add(note.actor(), action, caseId, subject, ruled);
            return ruled;
        }));
        afterCommit.run();
        return answer;
    }

    private DeskAnswer ruled(CaseId caseId, int version, DeskNote note, Function<Standing, Optional<Effect>> effect) {
        Optional<StoredCase> stored = cases.locked(caseId);
        if (stored.isEmpty()) {
            return new DeskAnswer.Unknown("case");
        }
        if (stored.get().version() != version) {
            return new DeskAnswer.Stale(stored.get().version());
        }
        Standing standing = standings.of(stored.get());
        return effect.apply(standing)
                .map(wanted -> carried(standing, wanted, note))
                .orElseGet(() -> new DeskAnswer.Unknown("proposal or task"));
    }

    private DeskAnswer carried(Standing standing, Effect effect, DeskNote note) {
        return effect.rule().apply(standing).fold(new Ruling.Cases<>() {
            @Override
            public DeskAnswer on(Ruling.Granted ruling) {
                effect.before().accept(standing);
                return new DeskAnswer.Done(keep(standing, ruling.change(), note), effect.made());
            }

            @Override
            public DeskAnswer on(Ruling.Refused ruling) {
                return new DeskAnswer.Refused(ruling.refusals());
            }
        });
    }

    private int keep(Standing standing, CaseChange change, DeskNote note) {
        int version = standing.stored().version();
        String act = DerivedId.of("legal-act", standing.now().file().caseId().value(), Integer.toString(version + 1));
        return changes.keep(change, version, new ChangeStore.Ground(note.evidence(), act, null));
    }
}
