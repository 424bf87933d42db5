package io.duepath.legal.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that papers and pages are written in. */
public enum Tongue {
    /** Simplified Chinese: the one that courts read. */
    ZH("zh-CN"),
    /** English: for readers who need a translation. */
    EN("en");

    private final String tag;

    Tongue(String tag) {
        this.tag = tag;
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** Its locale. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The tongue with this tag. */
    public static Optional<Tongue> ofTag(String tag) {
        return Arrays.stream(values()).filter(t -> t.tag.equals(tag)).findFirst();
    }
}
