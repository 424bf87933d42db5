package io.duepath.legal.web;

import io.duepath.legal.domain.CaseDesk;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case with its timeline, deadlines, file and papers, and what can be proposed, approved and refused. */
@Controller
@RequestMapping("/desk/{caseId}")
class CasePage {

    private static final int LONGEST = 1_000;

    private final CaseModel cases;
    private final CaseDesk desk;

    CasePage(CaseModel cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @GetMapping
    String show(
            @PathVariable String caseId,
            @RequestParam @Nullable String done,
            @Nullable Principal who,
            Locale locale,
            Model model) {
        cases.fill(cases.dossier(caseId), Reader.of(who, locale), model);
        if (done != null) {
            model.addAttribute("done", true);
        }
        return "case";
    }

    @PostMapping("/proposals")
    String propose(
            @PathVariable String caseId,
            @RequestParam int version,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String court,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return act(
                caseId,
                reason,
                court,
                who,
                locale,
                model,
                response,
                note -> step(step)
                        .map(wanted -> Said.of(desk.propose(new CaseId(caseId), version, wanted, note)))
                        .orElseGet(() -> Said.wrong(HttpStatus.BAD_REQUEST, "outcome.unknown")));
    }

    private static Optional<Step> step(String name) {
        return Arrays.stream(Step.values())
                .filter(step -> step.toString().equals(name))
                .findFirst();
    }

    @PostMapping("/proposals/{proposalId}/approval")
    String approve(
            @PathVariable String caseId,
            @PathVariable String proposalId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return act(
                caseId,
                reason,
                "",
                who,
                locale,
                model,
                response,
                note -> Said.of(desk.approve(new CaseId(caseId), version, proposalId, note)));
    }

    @PostMapping("/proposals/{proposalId}/refusal")
    String refuse(
            @PathVariable String caseId,
            @PathVariable String proposalId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return act(
                caseId,
                reason,
                "",
                who,
                locale,
                model,
                response,
                note -> Said.of(desk.refuse(new CaseId(caseId), version, proposalId, note)));
    }

    private String act(
            String caseId,
            String reason,
            String court,
            @Nullable Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response,
            Function<DeskNote, Said> act) {
        CaseDossier seen = cases.dossier(caseId);
        Reader reader = Reader.of(who, locale);
        String said = reason.strip();
        Said outcome = said.isEmpty() || said.length() > LONGEST || court.length() > LONGEST
                ? Said.wrong(HttpStatus.BAD_REQUEST, "outcome.reason")
                : act.apply(new DeskNote(reader.name(), said, "", court.isBlank() ? null : court.strip()));
        if (outcome.isDone()) {
            return "redirect:/desk/" + seen.standing().now().file().caseId() + "?done=1";
        }
        response.setStatus(outcome.status().value());
        cases.fill(cases.dossier(caseId), reader, model);
        model.addAttribute("outcome", outcome);
        return "case";
    }
}
