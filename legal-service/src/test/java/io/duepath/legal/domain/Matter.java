package io.duepath.legal.domain;

import static io.duepath.legal.fixture.Orders.DAY_91;
import static io.duepath.legal.fixture.Orders.escalated;

import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.DeadlinePlan;
import io.duepath.legal.procedure.FileItem;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.LegalCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One case in memory, worked on as the desk does, with the rules alone: no database, no clock. */
final class Matter {

    static final ProcedurePack PACK = Packs.cnAuto();
    static final Asset CAR = new Asset("car", AssetKind.VEHICLE, "a car", "plate");
    static final Asset ACCOUNT = new Asset("account", AssetKind.DEPOSIT, "an account", "bank");

    static final Asset GUARANTEE = new Asset("guarantee", AssetKind.GUARANTEE, "a guarantee", "contract");

    LocalDate today = DAY_91;
    final List<Filed> filed = new ArrayList<>();
    final List<Recorded> milestones = new ArrayList<>();
    final List<Proposal> proposals = new ArrayList<>();
    final List<CaseTask> tasks = new ArrayList<>();
    final List<CustomerStop> stops = new ArrayList<>();
    List<Deadline> deadlines = List.of();
    LegalCase now;
    CaseChange last;
    private int version;

    private Matter(CaseChange opening) {
        now = opening.now();
        last = opening;
        keep(opening);
    }

    static Matter opened() {
        return new Matter(((CaseDecision.Changed) new Unheard().on(escalated("L-1", "cmd-1"))).change());
    }

    /** A case whose file holds everything that may be asked for. */
    static Matter withFullFile() {
        Matter matter = opened();
        PACK.items().stream().map(FileItem::id).forEach(matter::file);
        return matter;
    }

    Matter file(String item) {
        filed.add(new Filed(item, "doc-1", "ann", today));
        return this;
    }

    Standing standing() {
        return new Standing(
                new StoredCase(now, version, null),
                PACK,
                today,
                filed,
                milestones,
                deadlines,
                proposals,
                List.of(CAR, ACCOUNT, GUARANTEE),
                tasks,
                stops);
    }

    static DeskNote by(String actor) {
        return new DeskNote(actor, "because", "doc-1", null);
    }

    Ruling propose(Step step, String actor) {
        return Rulings.propose(standing(), step, by(actor));
    }

    Proposal proposal(Step step, String actor) {
        return new Proposal("p-1", step, actor, today, "because", "court-1", Proposal.Status.WAITING, null, null, null);
    }

    Ruling approve(Step step, String proposer, String approver) {
        return Rulings.approve(standing(), proposal(step, proposer), by(approver));
    }

    /** Proposed by one, approved by another. */
    Matter take(Step step) {
        granted(propose(step, "ann"));
        keep(granted(approve(step, "ann", "bob")));
        return this;
    }

    Ruling recording(Milestone milestone, LocalDate on, Asset... about) {
        String asset = about.length == 0 ? null : about[0].id();
        return Recordings.record(standing(), new Outcome(milestone, on, asset), by("ann"));
    }

    Matter record(Milestone milestone, LocalDate on, Asset... about) {
        keep(granted(recording(milestone, on, about)));
        return this;
    }

    Matter on(LegalCommand command) {
        keep(((CaseDecision.Changed) now.on(command)).change());
        return this;
    }

    Matter day(String date) {
        today = LocalDate.parse(date);
        return this;
    }

    Matter complete(CaseTask task) {
        CaseChange change = granted(Recordings.done(standing(), task, by("ann")));
        tasks.replaceAll(
                t -> t.equals(task) ? new CaseTask(t.id(), t.kind(), t.subject(), t.raisedOn(), today, "ann") : t);
        keep(change);
        return this;
    }

    static CaseChange granted(Ruling ruling) {
        return ruling.fold(new Ruling.Cases<>() {
            @Override
            public CaseChange on(Ruling.Granted granted) {
                return granted.change();
            }

            @Override
            public CaseChange on(Ruling.Refused refused) {
                throw new AssertionError("refused: " + refused.refusals());
            }
        });
    }

    static List<Refusal> refusals(Ruling ruling) {
        return ruling.fold(new Ruling.Cases<>() {
            @Override
            public List<Refusal> on(Ruling.Granted granted) {
                return List.of();
            }

            @Override
            public List<Refusal> on(Ruling.Refused refused) {
                return refused.refusals();
            }
        });
    }

    private void keep(CaseChange change) {
        version++;
        last = change;
        now = change.now();
        change.happenings()
                .forEach(h -> milestones.add(
                        new Recorded(h.milestone(), h.on(), h.assetId() == null ? "" : h.assetId(), "doc-1")));
        change.tasks()
                .forEach(
                        t -> tasks.add(new CaseTask(t.kind() + t.subject(), t.kind(), t.subject(), today, null, null)));
        var plan = new DeadlinePlan(now.file().caseId(), PACK, deadlines);
        change.happenings().forEach(plan::on);
        if (!(now instanceof OpenCase)) {
            plan.end(change.entry().on());
        }
        deadlines = plan.all();
    }
}
