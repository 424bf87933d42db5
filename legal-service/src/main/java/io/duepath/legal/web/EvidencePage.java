package io.duepath.legal.web;

import io.duepath.legal.document.Bytes;
import io.duepath.legal.document.EvidenceItem;
import io.duepath.legal.document.EvidenceShelf;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.model.loan.CaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes files of evidence in. */
@Controller
@RequestMapping("/desk/{caseId}/evidence")
class EvidencePage {

    private static final Map<EvidenceUpload.Flaw, String> FIELDS = Map.of(
            EvidenceUpload.Flaw.KIND, "kind",
            EvidenceUpload.Flaw.TITLE, "title",
            EvidenceUpload.Flaw.FORM, "file",
            EvidenceUpload.Flaw.EMPTY, "file",
            EvidenceUpload.Flaw.TOO_LARGE, "file");

    private final CaseModel cases;
    private final EvidenceShelf shelf;

    EvidencePage(CaseModel cases, EvidenceShelf shelf) {
        this.cases = cases;
        this.shelf = shelf;
    }

    @PostMapping
    String add(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam @Nullable MultipartFile file,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        CaseDossier seen = cases.dossier(caseId);
        Reader reader = Reader.of(who, locale);
        Speech speech = cases.speech(reader, seen);
        var form = new Form("evidence", Map.of("kind", kind, "title", title), speech);
        EvidenceItem.Kind known = form.word("kind", EvidenceItem.Kind.values());
        String type = file == null ? "" : String.valueOf(file.getContentType());
        EvidenceUpload.flaws(known, title.strip(), type, file == null ? 0 : file.getSize())
                .forEach(flaw -> form.wrong(
                        FIELDS.getOrDefault(flaw, "file"),
                        speech.text("flaw." + Speech.code(flaw.name()), EvidenceUpload.LARGEST)));
        CaseId id = seen.standing().now().file().caseId();
        if (form.isGood() && file != null) {
            shelf.add(new EvidenceUpload(id, known, title.strip(), type, Bytes.of(file.getBytes()), reader.name()));
            return "redirect:/desk/" + id + "?done=1";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        cases.fill(seen, reader, model);
        model.addAttribute("outcome", Said.wrong(HttpStatus.BAD_REQUEST, "fields.wrong"))
                .addAttribute("form", form);
        return "case";
    }
}
