package io.duepath.legal.document;

import io.duepath.legal.document.EvidenceItem.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lists the evidence of a case: what the desk handed in, what the pipeline itself can show, and its approved papers. */
final class EvidenceItems {

    private EvidenceItems() {}

    static List<EvidenceItem> of(
            CaseFacts facts, LoanHistory history, List<EvidenceFile> files, List<DocumentCard> papers) {
        List<EvidenceItem> items = new ArrayList<>();
        files.forEach(file -> items.add(new EvidenceItem(file.kind(), file.title(), null, null, 1, file.sha256())));
        items.add(new EvidenceItem(Kind.STATEMENT, "", null, null, 1, null));
        items.add(new EvidenceItem(Kind.OVERDUE_PROOF, "", null, null, 1, null));
        add(
                items,
                Kind.NOTICES,
                history.notices().stream().map(notice -> notice.businessDate()).toList());
        add(
                items,
                Kind.RECEIPTS,
                history.receipts().stream().map(receipt -> receipt.on()).toList());
        papers.stream()
                .filter(paper -> paper.status() == DocumentCard.Status.APPROVED)
                .filter(paper -> paper.kind() != DocumentKind.EVIDENCE_LIST)
                .forEach(paper ->
                        items.add(new EvidenceItem(Kind.PAPER, paper.fileName(), null, null, 1, paper.sha256())));
        return items;
    }

    private static void add(List<EvidenceItem> items, Kind kind, List<LocalDate> days) {
        if (!days.isEmpty()) {
            LocalDate from = days.stream().min(LocalDate::compareTo).orElseThrow();
            LocalDate to = days.stream().max(LocalDate::compareTo).orElseThrow();
            items.add(new EvidenceItem(kind, "", from, to, days.size(), null));
        }
    }
}
