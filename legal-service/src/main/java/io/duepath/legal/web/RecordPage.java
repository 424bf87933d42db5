package io.duepath.legal.web;

import io.duepath.legal.domain.CaseDesk;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.domain.Outcome;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.loan.CaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes down what others did, what the file holds, assets, and tasks that are done. */
@Controller
@RequestMapping("/desk/{caseId}")
class RecordPage {

    private final CaseModel cases;
    private final CaseDesk desk;

    RecordPage(CaseModel cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** One filled-in form on its way to the desk. */
    private record Filled(CaseId caseId, int version, Form form, Reader reader) {

        DeskNote note(boolean proven) {
            String reason = form.textIfAny("reason");
            return new DeskNote(
                    reader.name(),
                    Objects.requireNonNullElse(reason, DeskNote.RECORDED),
                    proven ? form.text("evidence") : "",
                    form.textIfAny("court"));
        }
    }

    @PostMapping("/outcomes")
    String outcome(
            @PathVariable String caseId,
            @RequestParam Map<String, String> typed,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return take(caseId, "outcome", typed, Reader.of(who, locale), model, response, filled -> {
            Form form = filled.form;
            var outcome =
                    new Outcome(form.word("milestone", Milestone.values()), form.day("on"), form.textIfAny("asset"));
            DeskNote note = filled.note(true);
            return form.isGood() ? desk.record(filled.caseId, filled.version, outcome, note) : null;
        });
    }

    @PostMapping("/file")
    String file(
            @PathVariable String caseId,
            @RequestParam Map<String, String> typed,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return take(caseId, "file", typed, Reader.of(who, locale), model, response, filled -> {
            String item = filled.form.text("item");
            DeskNote note = filled.note(true);
            return filled.form.isGood() ? desk.file(filled.caseId, filled.version, item, note) : null;
        });
    }

    @PostMapping("/assets")
    String asset(
            @PathVariable String caseId,
            @RequestParam Map<String, String> typed,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return take(caseId, "asset", typed, Reader.of(who, locale), model, response, filled -> {
            Form form = filled.form;
            AssetKind kind = form.word("kind", AssetKind.values());
            String description = form.text("description");
            String reference = form.text("reference");
            DeskNote note = filled.note(false);
            return form.isGood()
                    ? desk.addAsset(filled.caseId, filled.version, kind, description, reference, note)
                    : null;
        });
    }

    @PostMapping("/tasks/{taskId}/completion")
    String task(
            @PathVariable String caseId,
            @PathVariable String taskId,
            @RequestParam Map<String, String> typed,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return take(caseId, "task-" + taskId, typed, Reader.of(who, locale), model, response, filled -> {
            DeskNote note = filled.note(true);
            return filled.form.isGood() ? desk.complete(filled.caseId, filled.version, taskId, note) : null;
        });
    }

    private String take(
            String caseId,
            String name,
            Map<String, String> typed,
            Reader reader,
            Model model,
            HttpServletResponse response,
            Function<Filled, @Nullable DeskAnswer> act) {
        CaseDossier seen = cases.dossier(caseId);
        CaseId id = seen.standing().now().file().caseId();
        var form = new Form(name, new HashMap<>(typed), cases.speech(reader, seen));
        DeskAnswer answer = act.apply(new Filled(id, version(typed), form, reader));
        var said = answer == null ? Said.wrong(HttpStatus.BAD_REQUEST, "fields.wrong") : Said.of(answer);
        if (said.isDone()) {
            return "redirect:/desk/" + id + "?done=1";
        }
        said.mark(form, cases.speech(reader, seen));
        response.setStatus(said.status().value());
        cases.fill(cases.dossier(caseId), reader, model);
        model.addAttribute("outcome", said).addAttribute("form", form);
        return "case";
    }

    /** A form without a version has seen none. */
    private static int version(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("version", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
