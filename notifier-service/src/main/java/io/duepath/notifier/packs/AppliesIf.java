package io.duepath.notifier.packs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose pack it is: {@code collector == NAME} or {@code collector in [NAME, NAME]}; nothing else can be said. */
record AppliesIf(Set<CollectorType> collectors) {

    static final AppliesIf ALWAYS = new AppliesIf(EnumSet.allOf(CollectorType.class));

    private static final Pattern FORM =
            Pattern.compile("\\s*collector\\s*(?:==\\s*([a-z_]+)|in\\s*\\[([a-z_,\\s]+)])\\s*");

    AppliesIf {
        collectors = Set.copyOf(collectors);
    }

    /** What a text says; empty if it says nothing that is understood. */
    static Optional<AppliesIf> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String names = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Set<CollectorType> collectors = EnumSet.noneOf(CollectorType.class);
        for (String name : Arrays.asList(names.split(",", -1))) {
            try {
                collectors.add(CollectorType.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new AppliesIf(collectors));
    }
}
