package io.duepath.legal.store;

import io.duepath.legal.domain.Asset;
import io.duepath.legal.domain.CaseDesk;
import io.duepath.legal.domain.CaseTask;
import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.domain.Outcome;
import io.duepath.legal.domain.Proposal;
import io.duepath.legal.domain.Recordings;
import io.duepath.legal.domain.Rulings;
import io.duepath.legal.domain.Standing;
import io.duepath.legal.domain.Today;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The desk on the database: asks the rules, and keeps what they grant. */
public final class StoredDesk implements CaseDesk {

    private final DeskRows rows;
    private final DeskAct acts;

    /** {@code afterCommit} is called whenever a transaction may have put something into the outbox. */
    public StoredDesk(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Outbox outbox,
            ProcedurePack pack,
            Today today,
            Runnable afterCommit) {
        this.rows = new DeskRows(jdbc);
        this.acts = new DeskAct(jdbc, transactions, outbox, pack, today, afterCommit);
    }

    @Override
    public DeskAnswer propose(CaseId caseId, int version, Step step, DeskNote note) {
        String id = idFor("legal-proposal", caseId, version);
        var effect = new DeskAct.Effect(
                id,
                standing -> Rulings.propose(standing, step, note),
                standing -> rows.add(
                        caseId,
                        new Proposal(
                                id,
                                step,
                                note.actor(),
                                standing.today(),
                                note.reason(),
                                note.court(),
                                Proposal.Status.WAITING,
                                null,
                                null,
                                null)));
        return acts.act("propose", caseId, version, step.toString(), note, standing -> Optional.of(effect));
    }

    @Override
    public DeskAnswer approve(CaseId caseId, int version, String proposalId, DeskNote note) {
        return acts.act(
                "approve",
                caseId,
                version,
                proposalId,
                note,
                standing -> proposal(standing, proposalId)
                        .map(proposal -> new DeskAct.Effect(
                                "",
                                now -> Rulings.approve(now, proposal, note),
                                now -> decide(now, proposal, Proposal.Status.APPROVED, note))));
    }

    @Override
    public DeskAnswer refuse(CaseId caseId, int version, String proposalId, DeskNote note) {
        return acts.act(
                "refuse",
                caseId,
                version,
                proposalId,
                note,
                standing -> proposal(standing, proposalId)
                        .map(proposal -> new DeskAct.Effect(
                                "",
                                now -> Rulings.refuse(now, proposal, note),
                                now -> decide(now, proposal, Proposal.Status.REFUSED, note))));
    }

    private void decide(Standing standing, Proposal proposal, Proposal.Status status, DeskNote note) {
        rows.decide(proposal.id(), status, note.actor(), standing.today(), note.reason());
    }

    @Override
    public DeskAnswer record(CaseId caseId, int version, Outcome outcome, DeskNote note) {
        String subject = outcome.milestone().toString();
        var effect = new DeskAct.Effect("", now -> Recordings.record(now, outcome, note), now -> {});
        return acts.act("record", caseId, version, subject, note, standing -> Optional.of(effect));
    }

    @Override
    public DeskAnswer file(CaseId caseId, int version, String item, DeskNote note) {
        var effect = new DeskAct.Effect(
                "",
                now -> Recordings.file(now, item, note),
                now -> rows.file(caseId, item, note.evidence(), note.actor(), now.today()));
        return acts.act("file", caseId, version, item, note, standing -> Optional.of(effect));
    }

    @Override
    public DeskAnswer addAsset(
            CaseId caseId, int version, AssetKind kind, String description, String reference, DeskNote note) {
        var asset = new Asset(idFor("legal-asset", caseId, version), kind, description, reference);
        var effect = new DeskAct.Effect(
                asset.id(), now -> Recordings.addAsset(now, asset, note), now -> rows.add(caseId, asset));
        return acts.act("add-asset", caseId, version, kind.toString(), note, standing -> Optional.of(effect));
    }

    @Override
    public DeskAnswer approveDocument(CaseId caseId, int version, String document, String sha256, DeskNote note) {
        var effect = new DeskAct.Effect("", now -> Recordings.approveDocument(now, document, sha256, note), now -> {});
        return acts.act("approve-document", caseId, version, document, note, standing -> Optional.of(effect));
    }

    @Override
    public DeskAnswer complete(CaseId caseId, int version, String taskId, DeskNote note) {
        return acts.act(
                "complete",
                caseId,
                version,
                taskId,
                note,
                standing -> task(standing, taskId)
                        .map(task -> new DeskAct.Effect(
                                "",
                                now -> Recordings.done(now, task, note),
                                now -> rows.done(taskId, note.evidence(), note.actor(), now.today()))));
    }

    private static Optional<Proposal> proposal(Standing standing, String id) {
        return standing.proposals().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private static Optional<CaseTask> task(Standing standing, String id) {
        return standing.tasks().stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** A case makes at most one such thing per version. */
    private static String idFor(String kind, CaseId caseId, int version) {
        return DerivedId.of(kind, caseId.value(), Integer.toString(version));
    }
}
