package io.duepath.legal.web;

import io.duepath.legal.document.EvidenceItem;
import io.duepath.legal.document.EvidenceUpload;
import io.duepath.legal.domain.Recordings;
import io.duepath.legal.domain.Standing;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.FileItem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the fields of a case's forms offer. */
final class Fields {

    private final Standing standing;
    private final Speech speech;

    Fields(Standing standing, Speech speech) {
        this.standing = standing;
        this.speech = speech;
    }

    public List<Option> milestones() {
        return options("milestone.", Recordings.recordable(standing.now()));
    }

    public List<Option> assets() {
        return standing.assets().stream()
                .map(asset ->
                        new Option(asset.id(), speech.text("asset." + asset.kind()) + " · " + asset.description()))
                .toList();
    }

    public List<Option> items() {
        return standing.pack().items().stream()
                .map(FileItem::id)
                .map(id -> new Option(id, speech.item(id)))
                .toList();
    }

    /** What the file does not hold, in words. */
    public List<String> missing() {
        return standing.pack().items().stream()
                .map(FileItem::id)
                .filter(item -> !standing.holds(item))
                .map(speech::item)
                .toList();
    }

    public List<Option> assetKinds() {
        return options("asset.", List.of(AssetKind.values()));
    }

    public List<Option> evidenceKinds() {
        return options(
                "evidence.",
                Stream.of(EvidenceItem.Kind.values())
                        .filter(EvidenceUpload.KINDS::contains)
                        .toList());
    }

    private List<Option> options(String prefix, Collection<?> words) {
        return words.stream()
                .map(word -> new Option(word.toString(), speech.text(prefix + word)))
                .toList();
    }
}
