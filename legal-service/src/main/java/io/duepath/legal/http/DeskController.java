package io.duepath.legal.http;

import io.duepath.legal.domain.CaseDesk;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.domain.Outcome;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people of the desk do to a case. Each names in {@code If-Match} the version of the case it has seen. */
@RestController
@RequestMapping("/cases/{caseId}")
class DeskController {

    private final CaseDesk desk;

    DeskController(CaseDesk desk) {
        this.desk = desk;
    }

    /** Proposes a step. */
    @PostMapping("/proposals")
    ResponseEntity<Object> propose(
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who,
            @RequestBody DeskRequests.Propose wanted) {
        Step step = Read.word(wanted.step(), Step.values(), "step");
        var note = note(who, Read.text(wanted.reason(), "reason"), "", Read.textIfAny(wanted.court(), "court"));
        return DeskAnswers.of(desk.propose(id(caseId), Read.version(ifMatch), step, note));
    }

    /** Approves a proposal of somebody else, which takes its step. */
    @PostMapping("/proposals/{proposalId}/approval")
    ResponseEntity<Object> approve(
            @PathVariable String caseId,
            @PathVariable String proposalId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who,
            @RequestBody DeskRequests.Decide wanted) {
        var note = note(who, Read.text(wanted.reason(), "reason"), "", null);
        return DeskAnswers.of(desk.approve(id(caseId), Read.version(ifMatch), proposalId, note));
    }

    /** Refuses a proposal. */
    @PostMapping("/proposals/{proposalId}/refusal")
    ResponseEntity<Object> refuse(
            @PathVariable String caseId,
            @PathVariable String proposalId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who,
            @RequestBody DeskRequests.Decide wanted) {
        var note = note(who, Read.text(wanted.reason(), "reason"), "", null);
        return DeskAnswers.of(desk.refuse(id(caseId), Read.version(ifMatch), proposalId, note));
    }

    /** Records what others did: delivered, ruled, decided, taken. */
    @PostMapping("/outcomes")
    ResponseEntity<Object> record(
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who,
            @RequestBody DeskRequests.RecordOutcome wanted) {
        var outcome = new Outcome(
                Read.word(wanted.milestone(), Milestone.values(), "milestone"),
                Read.needed(wanted.on(), LocalDate::parse, "on is not a date"),
                wanted.asset());
        var note = note(
                who,
                said(wanted.reason()),
                Read.text(wanted.evidence(), "evidence"),
                Read.textIfAny(wanted.court(), "court"));
        return DeskAnswers.of(desk.record(id(caseId), Read.version(ifMatch), outcome, note));
    }

    /** Adds an item to the file. */
    @PutMapping("/file/{item}")
    ResponseEntity<Object> file(
            @PathVariable String caseId,
            @PathVariable String item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who,
            @RequestBody DeskRequests.Evidence wanted) {
        var note = note(who, said(wanted.reason()), Read.text(wanted.evidence(), "evidence"), null);
        return DeskAnswers.of(desk.file(id(caseId), Read.version(ifMatch), item, note));
    }

    /** Adds an asset. */
    @PostMapping("/assets")
    ResponseEntity<Object> addAsset(
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who,
            @RequestBody DeskRequests.AddAsset wanted) {
        AssetKind kind = Read.word(wanted.kind(), AssetKind.values(), "kind of asset");
        return DeskAnswers.of(desk.addAsset(
                id(caseId),
                Read.version(ifMatch),
                kind,
                Read.text(wanted.description(), "description"),
                Read.text(wanted.reference(), "reference"),
                note(who, said(null), "", null)));
    }

    /** Calls a task done. */
    @PostMapping("/tasks/{taskId}/completion")
    ResponseEntity<Object> complete(
            @PathVariable String caseId,
            @PathVariable String taskId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Nullable Principal who,
            @RequestBody DeskRequests.Evidence wanted) {
        var note = note(who, said(wanted.reason()), Read.text(wanted.evidence(), "evidence"), null);
        return DeskAnswers.of(desk.complete(id(caseId), Read.version(ifMatch), taskId, note));
    }

    private static CaseId id(String caseId) {
        return Read.needed(caseId, CaseId::new, "caseId is not an id");
    }

    private static String said(@Nullable String reason) {
        return reason == null ? DeskNote.RECORDED : Read.text(reason, "reason");
    }

    /** Where everybody is let in, nobody has a name; such a one can propose, and nobody else can approve it. */
    private static DeskNote note(@Nullable Principal who, String reason, String evidence, @Nullable String court) {
        return new DeskNote(who == null ? DeskNote.NOBODY : who.getName(), reason, evidence, court);
    }
}
