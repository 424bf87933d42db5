package io.duepath.legal.http;

import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseEntry;
import io.duepath.legal.domain.Recordings;
import io.duepath.legal.domain.Rulings;
import io.duepath.legal.domain.Standing;
import io.duepath.legal.procedure.ProcedurePack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A case with everything that stands about it, what can be done next, and its history, oldest first. */
record DossierView(
        CaseView current,
        LocalDate today,
        Procedure procedure,
        List<StepView> steps,
        List<String> recordable,
        List<ProposalView> proposals,
        List<DeadlineView> deadlines,
        List<TaskView> tasks,
        List<AssetView> assets,
        List<ItemView> file,
        List<MilestoneView> milestones,
        List<StopView> customerStops,
        List<Line> history) {

    /** The pack the case follows; a draft has not been read by counsel. */
    record Procedure(String pack, String status) {
        static Procedure of(ProcedurePack pack) {
            return new Procedure(pack.name(), pack.status());
        }
    }

    /** Who did what, when, why and on what evidence (the id of an event or document), and where the case stood then. */
    record Line(
            int sequence,
            String action,
            String state,
            LocalDate on,
            String actor,
            String reason,
            String cause,
            String policyVersion,
            String evidence,
            Instant recordedAt) {

        static Line of(CaseDossier.Line line) {
            CaseEntry entry = line.entry();
            return new Line(
                    line.sequence(),
                    entry.action().name(),
                    line.state().name(),
                    entry.on(),
                    entry.actor(),
                    entry.reason(),
                    entry.cause(),
                    entry.policyVersion(),
                    line.evidence(),
                    line.recordedAt());
        }
    }

    static DossierView of(CaseDossier dossier) {
        Standing standing = dossier.standing();
        return new DossierView(
                CaseView.of(dossier.stored()),
                standing.today(),
                Procedure.of(standing.pack()),
                StepView.of(Rulings.options(standing)),
                Recordings.recordable(standing.now()).stream()
                        .map(Object::toString)
                        .toList(),
                standing.proposals().stream().map(ProposalView::of).toList(),
                standing.deadlines().stream().map(DeadlineView::of).toList(),
                standing.tasks().stream().map(TaskView::of).toList(),
                standing.assets().stream()
                        .map(asset -> AssetView.of(asset, standing.now().file().frozen()))
                        .toList(),
                ItemView.of(standing),
                standing.milestones().stream().map(MilestoneView::of).toList(),
                standing.stops().stream()
                        .map(stop -> StopView.of(stop, standing.today()))
                        .toList(),
                dossier.history().stream().map(Line::of).toList());
    }
}
