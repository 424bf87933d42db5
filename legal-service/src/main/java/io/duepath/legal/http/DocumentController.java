package io.duepath.legal.http;

import io.duepath.legal.document.DeskField;
import io.duepath.legal.document.DocumentDecision;
import io.duepath.legal.document.DocumentDesk;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentObstacle;
import io.duepath.legal.document.DocumentShelf;
import io.duepath.legal.document.StoredDocument;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.domain.DeskNote;
import io.duepath.model.loan.CaseId;
import java.net.URI;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The papers of a case: draft, look at, approve and refuse. */
@RestController
@RequestMapping("/cases/{caseId}/documents")
class DocumentController {

    private final DocumentDesk desk;
    private final DocumentShelf shelf;

    DocumentController(DocumentDesk desk, DocumentShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    /** A paper to draft; the fields are those of its kind. */
    record Draft(
            @Nullable String kind,
            @Nullable String language,
            @Nullable Map<String, String> fields) {}

    /** What is decided about the file with this hash, and why. */
    record Decision(@Nullable String sha256, @Nullable String reason) {}

    /** The papers of a case, oldest first. */
    record DocumentsView(List<DocumentView> documents) {}

    @GetMapping
    DocumentsView list(@PathVariable String caseId) {
        return new DocumentsView(
                shelf.of(id(caseId)).stream().map(DocumentView::of).toList());
    }

    /** Drafts a paper and keeps it; the same facts and fields give the same paper again. */
    @PostMapping
    ResponseEntity<DocumentView> draft(
            @PathVariable String caseId, @Nullable Principal who, @RequestBody Draft wanted) {
        DocumentKind kind = Read.word(wanted.kind(), DocumentKind.values(), "kind of document");
        Tongue tongue = Read.needed(wanted.language(), t -> Tongue.ofTag(t).orElseThrow(), "language is zh-CN or en");
        return desk.draft(id(caseId), kind, tongue, fields(wanted), actor(who))
                .map(card -> ResponseEntity.created(URI.create("/cases/" + caseId + "/documents/" + card.id()))
                        .body(DocumentView.of(card)))
                .orElseThrow(() -> missing("case"));
    }

    private static Map<DeskField, String> fields(Draft wanted) {
        Map<String, String> sent = wanted.fields() == null ? Map.of() : wanted.fields();
        Map<DeskField, String> fields = new EnumMap<>(DeskField.class);
        sent.forEach((name, value) -> fields.put(Read.word(name, DeskField.values(), "field"), value));
        return fields;
    }

    /** The file as it is stored. */
    @GetMapping("/{documentId}")
    ResponseEntity<Resource> file(@PathVariable String caseId, @PathVariable String documentId, WebRequest request) {
        StoredDocument found = shelf.find(id(caseId), documentId).orElseThrow(() -> missing("document"));
        return Download.of(
                found.content(), MediaType.APPLICATION_PDF_VALUE, found.card().fileName(), request);
    }

    /** Approves the file with this hash; by somebody else than who drafted it. */
    @PostMapping("/{documentId}/approval")
    ResponseEntity<Object> approve(
            @PathVariable String caseId,
            @PathVariable String documentId,
            @Nullable Principal who,
            @RequestBody Decision decision) {
        return decide(caseId, documentId, decision(true, who, decision));
    }

    /** Refuses it, with a reason. */
    @PostMapping("/{documentId}/refusal")
    ResponseEntity<Object> refuse(
            @PathVariable String caseId,
            @PathVariable String documentId,
            @Nullable Principal who,
            @RequestBody Decision decision) {
        return decide(caseId, documentId, decision(false, who, decision));
    }

    private static DocumentDecision decision(boolean approve, @Nullable Principal who, Decision decision) {
        String reason = Read.textIfAny(decision.reason(), "reason");
        return new DocumentDecision(
                approve, Read.text(decision.sha256(), "sha256"), actor(who), reason == null ? "" : reason);
    }

    private ResponseEntity<Object> decide(String caseId, String documentId, DocumentDecision decision) {
        DocumentObstacle obstacle = shelf.decide(id(caseId), documentId, decision);
        return switch (obstacle) {
            case NONE -> ResponseEntity.noContent().build();
            case UNKNOWN -> throw missing("document");
            case DECIDED -> throw new ResponseStatusException(HttpStatus.CONFLICT, "it is decided already");
            case OTHER_FILE ->
                throw new ResponseStatusException(
                        HttpStatus.PRECONDITION_FAILED, "the stored file has another hash; look at it again");
            case SAME_PERSON ->
                throw new ResponseStatusException(HttpStatus.valueOf(422), "who drafted a document cannot approve it");
            case NO_REASON -> throw Read.wrong("a refusal needs a reason");
        };
    }

    private static CaseId id(String caseId) {
        return Read.needed(caseId, CaseId::new, "caseId is not an id");
    }

    private static String actor(@Nullable Principal who) {
        return who == null ? DeskNote.NOBODY : who.getName();
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such " + what);
    }
}
