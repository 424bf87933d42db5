package io.duepath.gateways.delivery;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which a person refuses more texts, in whatever languages the lender writes. */
public final class OptOutWords {

    private final Set<String> words;

    public OptOutWords(Collection<String> words) {
        this.words = words.stream().map(OptOutWords::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the whole text is one of the words, whatever its case and the signs around it. */
    public boolean isIn(String text) {
        return words.contains(plain(text));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
