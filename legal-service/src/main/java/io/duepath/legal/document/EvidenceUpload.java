package io.duepath.legal.document;

import io.duepath.model.loan.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** How many megabytes a file may have. */
    public static final int LARGEST = 20;

    private static final int LONGEST_TITLE = 200;
    private static final long BYTES = 1024L * 1024 * LARGEST;

    /** What can be wrong with an upload. */
    public enum Flaw {
        KIND("the desk hands in no evidence of this kind"),
        TITLE("a title of at most " + LONGEST_TITLE + " characters in one line is needed"),
        FORM("evidence is a PDF, PNG or JPEG file"),
        EMPTY("the file is empty"),
        TOO_LARGE("the file is larger than " + LARGEST + " MB");

        private final String english;

        Flaw(String english) {
            this.english = english;
        }
    }

    public EvidenceUpload {
        flaws(kind, title, mediaType, content.size()).stream().findFirst().ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.english);
        });
    }

    /** Everything that is wrong with a file before it is handed in. */
    public static List<Flaw> flaws(EvidenceItem.@Nullable Kind kind, String title, String mediaType, long size) {
        List<Flaw> flaws = new ArrayList<>();
        if (kind == null || !KINDS.contains(kind)) {
            flaws.add(Flaw.KIND);
        }
        if (title.isBlank()
                || title.length() > LONGEST_TITLE
                || title.codePoints().anyMatch(Character::isISOControl)) {
            flaws.add(Flaw.TITLE);
        }
        if (size == 0) {
            flaws.add(Flaw.EMPTY);
        } else if (!MEDIA_TYPES.contains(mediaType)) {
            flaws.add(Flaw.FORM);
        }
        if (size > BYTES) {
            flaws.add(Flaw.TOO_LARGE);
        }
        return flaws;
    }
}
