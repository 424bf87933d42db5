package io.duepath.legal.document;

import io.duepath.model.loan.CaseId;
import java.util.Set;

/** A file as the desk hands it in: of a kind, with a title, in a form that opens without running anything. */
public record EvidenceUpload(
        CaseId caseId, EvidenceItem.Kind kind, String title, String mediaType, Bytes content, String actor) {

    /** The forms that are taken. */
    public static final Set<String> MEDIA_TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    /** The kinds that the desk hands in; the others come from the pipeline itself. */
    public static final Set<EvidenceItem.Kind> KINDS = Set.of(
            EvidenceItem.Kind.CONTRACT,
            EvidenceItem.Kind.DISBURSEMENT,
            EvidenceItem.Kind.REGISTRATION,
            EvidenceItem.Kind.GUARANTEE,
            EvidenceItem.Kind.DELIVERY,
            EvidenceItem.Kind.OTHER);

    private static final int LONGEST_TITLE = 200;

    public EvidenceUpload {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("the desk hands in no evidence of this kind");
        }
        if (title.isBlank()
                || title.length() > LONGEST_TITLE
                || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a title of at most " + LONGEST_TITLE + " characters in one line is needed");
        }
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw new IllegalArgumentException("evidence is a PDF, PNG or JPEG file");
        }
        if (content.size() == 0) {
            throw new IllegalArgumentException("the file is empty");
        }
    }
}
