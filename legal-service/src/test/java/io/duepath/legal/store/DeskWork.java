package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.domain.Outcome;
import io.duepath.legal.domain.Refusal;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.FileItem;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import java.time.LocalDate;
import java.util.List;

/** A desk with one case on it, and the acts its tests share. */
abstract class DeskWork {

    static final CaseId CASE = new CaseId(DerivedId.of("legal-case", "cmd-1"));

    final Desk desk = new Desk();

    static DeskNote by(String actor) {
        return new DeskNote(actor, "because", "doc-1", null);
    }

    CaseDossier dossier() {
        return desk.book.find(CASE).orElseThrow();
    }

    int version() {
        return dossier().stored().version();
    }

    static String done(DeskAnswer answer) {
        assertThat(answer).isInstanceOf(DeskAnswer.Done.class);
        return ((DeskAnswer.Done) answer).id();
    }

    static List<Guard> refused(DeskAnswer answer) {
        assertThat(answer).isInstanceOf(DeskAnswer.Refused.class);
        return ((DeskAnswer.Refused) answer)
                .refusals().stream().map(Refusal::guard).toList();
    }

    void opened() {
        desk.take(escalated("L-1", "cmd-1"));
        Desk.PACK.items().stream()
                .map(FileItem::id)
                .forEach(item -> done(desk.acts.file(CASE, version(), item, by("ann"))));
    }

    void step(Step step) {
        String proposal = done(desk.acts.propose(CASE, version(), step, by("ann")));
        done(desk.acts.approve(CASE, version(), proposal, by("bob")));
    }

    void record(Milestone milestone, LocalDate on, String asset) {
        done(desk.acts.record(CASE, version(), new Outcome(milestone, on, asset), by("ann")));
    }

    void suedWithAFrozenCar() {
        opened();
        step(Step.SEND_DEMAND);
        record(Milestone.DEMAND_DELIVERED, desk.today, null);
        desk.today = desk.today.plusDays(30);
        step(Step.CHOOSE_ROUTE);
        step(Step.PRESERVE_BEFORE_SUIT);
        String car = done(desk.acts.addAsset(CASE, version(), AssetKind.VEHICLE, "a car", "plate", by("ann")));
        record(Milestone.PRESERVATION_TAKEN, desk.today, car);
        step(Step.FILE_SUIT);
    }
}
