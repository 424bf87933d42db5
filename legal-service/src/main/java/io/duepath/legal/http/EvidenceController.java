package io.duepath.legal.http;

import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.EvidenceBundle;
import io.duepath.legal.document.EvidenceFile;
import io.duepath.legal.document.EvidenceItem;
import io.duepath.legal.document.EvidenceShelf;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.domain.DeskNote;
import io.duepath.model.loan.CaseId;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The evidence of a case: files of the desk, and the bundle with everything. */
@RestController
@RequestMapping("/cases/{caseId}")
class EvidenceController {

    private final EvidenceShelf shelf;
    private final EvidenceBundle bundle;

    EvidenceController(EvidenceShelf shelf, EvidenceBundle bundle) {
        this.shelf = shelf;
        this.bundle = bundle;
    }

    /** The files the desk handed in, oldest first. */
    record EvidencesView(List<EvidenceView> evidence) {}

    @GetMapping("/evidence")
    EvidencesView list(@PathVariable String caseId) {
        return new EvidencesView(
                shelf.files(id(caseId)).stream().map(EvidenceView::of).toList());
    }

    /** Hands in a file. */
    @PostMapping("/evidence")
    ResponseEntity<EvidenceView> add(
            @PathVariable String caseId,
            @RequestParam String kind,
            @RequestParam String title,
            @RequestPart MultipartFile file,
            @Nullable Principal who)
            throws IOException {
        EvidenceFile kept = shelf.add(upload(caseId, kind, title, file, who)).orElseThrow(() -> missing("case"));
        return ResponseEntity.created(URI.create("/cases/" + caseId + "/evidence/" + kept.id()))
                .body(EvidenceView.of(kept));
    }

    private static EvidenceUpload upload(
            String caseId, String kind, String title, MultipartFile file, @Nullable Principal who) throws IOException {
        CaseId id = id(caseId);
        EvidenceItem.Kind known = Read.word(kind, EvidenceItem.Kind.values(), "kind of evidence");
        Bytes content = Bytes.of(file.getBytes());
        String type = String.valueOf(file.getContentType());
        try {
            return new EvidenceUpload(
                    id, known, title.strip(), type, content, who == null ? DeskNote.NOBODY : who.getName());
        } catch (IllegalArgumentException e) {
            throw Read.wrong(String.valueOf(e.getMessage()));
        }
    }

    /** One of those files. */
    @GetMapping("/evidence/{evidenceId}")
    ResponseEntity<Resource> file(@PathVariable String caseId, @PathVariable String evidenceId, WebRequest request) {
        CaseId id = id(caseId);
        EvidenceFile card = shelf.files(id).stream()
                .filter(file -> file.id().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> missing("evidence"));
        Bytes content = shelf.content(id, evidenceId).orElseThrow(() -> missing("evidence"));
        return Download.of(content, card.mediaType(), card.fileName(), request);
    }

    /** Everything that proves the case, in one zip. */
    @GetMapping("/bundle")
    ResponseEntity<Resource> bundle(@PathVariable String caseId, WebRequest request) {
        Bytes zip = bundle.of(id(caseId)).orElseThrow(() -> missing("case"));
        return Download.of(zip, "application/zip", "case-" + caseId + ".zip", request);
    }

    private static CaseId id(String caseId) {
        return Read.needed(caseId, CaseId::new, "caseId is not an id");
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such " + what);
    }
}
