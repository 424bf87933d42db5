package io.duepath.legal.web;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.DeskField;
import io.duepath.legal.document.DocumentDecision;
import io.duepath.legal.document.DocumentDesk;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentObstacle;
import io.duepath.legal.document.DocumentShelf;
import io.duepath.legal.document.InvalidFieldsException;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseFile;
import io.duepath.model.loan.CaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Drafts a paper of a case, and takes decisions about it. */
@Controller
@RequestMapping("/desk/{caseId}/documents")
class PaperPage {

    private final CaseModel cases;
    private final DocumentDesk desk;
    private final DocumentShelf shelf;

    PaperPage(CaseModel cases, DocumentDesk desk, DocumentShelf shelf) {
        this.cases = cases;
        this.desk = desk;
        this.shelf = shelf;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String caseId,
            @RequestParam String kind,
            @RequestParam String tongue,
            @Nullable Principal who,
            Locale locale,
            Model model) {
        CaseFile file = cases.dossier(caseId).standing().now().file();
        Map<DeskField, String> known = new EnumMap<>(DeskField.class);
        String court = file.court();
        if (court != null) {
            known.put(DeskField.COURT, court);
        }
        return form(file, kind(kind), tongue(tongue), known, Reader.of(who, locale), model);
    }

    private static String form(
            CaseFile file, DocumentKind kind, Tongue tongue, Map<DeskField, String> typed, Reader reader, Model model) {
        model.addAttribute("reader", reader)
                .addAttribute("file", file)
                .addAttribute("kind", kind)
                .addAttribute("tongue", tongue)
                .addAttribute("typed", typed);
        return "paper";
    }

    @PostMapping
    String draft(
            @PathVariable String caseId,
            @RequestParam Map<String, String> form,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseDossier dossier = cases.dossier(caseId);
        CaseFile file = dossier.standing().now().file();
        DocumentKind kind = kind(form.getOrDefault("kind", ""));
        Tongue tongue = tongue(form.getOrDefault("tongue", ""));
        Reader reader = Reader.of(who, locale);
        Map<DeskField, String> typed = new EnumMap<>(DeskField.class);
        kind.fields().forEach(field -> typed.put(field, form.getOrDefault(field.toString(), "")));
        try {
            desk.draft(file.caseId(), kind, tongue, typed, reader.name());
            return "redirect:/desk/" + file.caseId() + "?done=1";
        } catch (InvalidFieldsException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problems", e.problems());
        } catch (CannotPrintException e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("unprintable", cases.speech(reader, dossier).unprintable(e));
        }
        return form(file, kind, tongue, typed, reader, model);
    }

    @PostMapping("/{documentId}/approval")
    String approve(
            @PathVariable String caseId,
            @PathVariable String documentId,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String reason,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Reader reader = Reader.of(who, locale);
        var decision = new DocumentDecision(true, sha256, reader.name(), reason.strip());
        return decide(caseId, documentId, decision, reader, model, response);
    }

    @PostMapping("/{documentId}/refusal")
    String refuse(
            @PathVariable String caseId,
            @PathVariable String documentId,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String reason,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Reader reader = Reader.of(who, locale);
        var decision = new DocumentDecision(false, sha256, reader.name(), reason.strip());
        return decide(caseId, documentId, decision, reader, model, response);
    }

    private String decide(
            String caseId,
            String documentId,
            DocumentDecision decision,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        CaseId id = cases.dossier(caseId).standing().now().file().caseId();
        String text;
        try {
            DocumentObstacle obstacle = shelf.decide(id, documentId, decision);
            if (obstacle == DocumentObstacle.NONE) {
                return "redirect:/desk/" + id + "?done=1";
            }
            text = "obstacle." + obstacle;
        } catch (OptimisticLockingFailureException e) {
            text = "outcome.stale";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        cases.fill(cases.dossier(caseId), reader, model);
        model.addAttribute("outcome", Said.wrong(HttpStatus.CONFLICT, text));
        return "case";
    }

    private static DocumentKind kind(String name) {
        return DocumentKind.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Tongue tongue(String tag) {
        return Tongue.ofTag(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
