package io.duepath.legal.web;

import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.document.DocumentShelf;
import io.duepath.legal.document.EvidenceShelf;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.document.Tongue;
import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.Refusal;
import io.duepath.legal.domain.Rulings;
import io.duepath.legal.domain.Standing;
import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Everything the page of a case shows. */
@Component
class CaseModel {

    private final CaseBook book;
    private final DocumentShelf documents;
    private final EvidenceShelf evidence;
    private final ZoneId zone;

    CaseModel(CaseBook book, DocumentShelf documents, EvidenceShelf evidence, DeskZone zone) {
        this.book = book;
        this.documents = documents;
        this.evidence = evidence;
        this.zone = zone.id();
    }

    CaseDossier dossier(String caseId) {
        try {
            return book.find(new CaseId(caseId)).orElseThrow(CaseModel::missing);
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    Speech speech(Reader reader, CaseDossier dossier) {
        return new Speech(reader.tongue(), dossier.standing().pack().items());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    void fill(CaseDossier dossier, Reader reader, Model model) {
        Standing standing = dossier.standing();
        CaseId caseId = standing.now().file().caseId();
        Map<Step, List<Refusal>> options = Rulings.options(standing);
        Speech speech = speech(reader, dossier);
        model.addAttribute("reader", reader)
                .addAttribute("speech", speech)
                .addAttribute("fields", new Fields(standing, speech))
                .addAttribute("form", new Form("", Map.of(), speech))
                .addAttribute("largest", EvidenceUpload.LARGEST)
                .addAttribute("standing", standing)
                .addAttribute("file", standing.now().file())
                .addAttribute("row", QueueRow.of(standing.stored(), standing.today(), reader.wording()))
                .addAttribute("waiting", standing.waiting().orElse(null))
                .addAttribute("stay", standing.now().file().stopped().orElse(null))
                .addAttribute("open", open(options))
                .addAttribute("barred", barred(options))
                .addAttribute("deadlines", byDueDate(standing.deadlines()))
                .addAttribute("filed", standing.filed().stream().collect(Collectors.toMap(f -> f.item(), f -> f)))
                .addAttribute("documents", documents.of(caseId))
                .addAttribute("evidence", evidence.files(caseId))
                .addAttribute("kinds", DocumentKind.values())
                .addAttribute("tongues", Tongue.values())
                .addAttribute(
                        "times",
                        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                                .withZone(zone))
                .addAttribute("history", newestFirst(dossier.history()));
    }

    private static List<Step> open(Map<Step, List<Refusal>> options) {
        return options.entrySet().stream()
                .filter(option -> option.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A step that cannot be taken now, and why. */
    record Barred(Step step, List<Refusal> refusals) {}

    private static List<Barred> barred(Map<Step, List<Refusal>> options) {
        return options.entrySet().stream()
                .filter(option -> !option.getValue().isEmpty())
                .map(option -> new Barred(option.getKey(), option.getValue()))
                .toList();
    }

    /** Those that run first, by their last day; then those that are over. */
    private static List<Deadline> byDueDate(List<Deadline> deadlines) {
        return deadlines.stream()
                .sorted(Comparator.comparing(Deadline::isOpen).reversed().thenComparing(Deadline::dueOn))
                .toList();
    }

    private static List<CaseDossier.Line> newestFirst(List<CaseDossier.Line> history) {
        return history.stream()
                .sorted(Comparator.comparingInt(CaseDossier.Line::sequence).reversed())
                .toList();
    }
}
