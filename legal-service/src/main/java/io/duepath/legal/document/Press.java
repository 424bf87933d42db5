package io.duepath.legal.document;

/** Makes papers. */
public interface Press {

    /**
     * Prints a manuscript; the same one gives the same bytes while templates, font and libraries stay.
     *
     * @throws CannotPrintException if there is no font to print with, or it lacks characters of this paper
     */
    Print print(Manuscript manuscript);
}
