package io.duepath.legal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader filled in, what is wrong with which field, and what the fields mean as far as they can be read. */
final class Form {

    private static final int LONGEST = 1_000;

    private final String name;
    private final Map<String, String> typed;
    private final Speech speech;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Form(String name, Map<String, String> typed, Speech speech) {
        this.name = name;
        this.typed = Map.copyOf(typed);
        this.speech = speech;
    }

    public String name() {
        return name;
    }

    /** Itself where it is the form of this name, else an empty one. */
    public Form of(String other) {
        return name.equals(other) ? this : new Form(other, Map.of(), speech);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    int problems() {
        return problems.size();
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** Something is wrong with a field, in the reader's words. */
    void wrong(String field, String why) {
        problems.putIfAbsent(field, why);
    }

    private void wrongly(String field, String problem) {
        wrong(field, speech.text("fieldproblem." + problem));
    }

    /** A text that says something and is not endless. */
    String text(String field) {
        String text = textIfAny(field);
        if (text == null) {
            wrongly(field, "missing");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String textIfAny(String field) {
        String text = value(field).strip();
        if (text.length() > LONGEST) {
            wrongly(field, "too-long");
        }
        return text.isEmpty() ? null : text;
    }

    /** A day; what cannot be read as one is a problem, and some day. */
    LocalDate day(String field) {
        String text = text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrongly(field, "not-a-date");
            return LocalDate.EPOCH;
        }
    }

    /** One of these by the name the wire has for it; anything else is a problem, and the first of them. */
    <E extends Enum<E>> E word(String field, E[] words) {
        String text = text(field);
        return Arrays.stream(words)
                .filter(word -> word.toString().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    wrongly(field, "unknown");
                    return words[0];
                });
    }
}
