package io.duepath.legal.document;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.model.loan.CaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts everything that proves a case into one file; while nothing changes, the same one. */
public final class EvidenceBundle {

    private static final String SUMS = "SHA256SUMS";

    private final CaseBook book;
    private final DocumentShelf documents;
    private final EvidenceShelf evidence;
    private final BundleIndex index;

    public EvidenceBundle(CaseBook book, DocumentShelf documents, EvidenceShelf evidence, BundleIndex index) {
        this.book = book;
        this.documents = documents;
        this.evidence = evidence;
        this.index = index;
    }

    /** The bundle of a case as a zip file: an index, tables, notices, receipts, papers, and the sums of them all. */
    public Optional<Bytes> of(CaseId caseId) {
        return documents.facts(caseId).map(facts -> {
            var contents = new BundleContents(
                    facts,
                    evidence.history(facts.loanId()),
                    papers(caseId),
                    evidence.files(caseId),
                    book.find(caseId).map(CaseDossier::history).orElse(List.of()));
            return BundleZip.of(files(contents), facts.openedOn());
        });
    }

    private List<StoredDocument> papers(CaseId caseId) {
        return documents.of(caseId).stream()
                .filter(card -> card.status() == DocumentCard.Status.APPROVED)
                .flatMap(card -> documents.find(caseId, card.id()).stream())
                .toList();
    }

    private List<BundleFile> files(BundleContents contents) {
        List<BundleFile> files = new ArrayList<>(BundleTables.of(contents));
        contents.papers()
                .forEach(paper ->
                        files.add(new BundleFile("papers/" + paper.card().fileName(), paper.content())));
        contents.files()
                .forEach(file -> evidence.content(file.caseId(), file.id())
                        .ifPresent(content -> files.add(new BundleFile("evidence/" + file.fileName(), content))));
        List<BundleFile> distinct = files.stream()
                .collect(Collectors.toMap(BundleFile::path, file -> file, (first, same) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(BundleFile::path))
                .toList();
        List<BundleFile> all = new ArrayList<>(distinct);
        all.add(0, new BundleFile("index.html", index.write(contents, distinct)));
        all.add(new BundleFile(SUMS, sums(all)));
        return all;
    }

    /** As {@code sha256sum -c} reads it. */
    private static Bytes sums(List<BundleFile> files) {
        return Bytes.of(files.stream()
                .map(file -> file.content().sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining()));
    }
}
