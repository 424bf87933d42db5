package io.duepath.local.meter;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One meter as the catalogue has it.
 *
 * @param tags by name; what a value may be
 */
record CatalogueRow(String service, String name, String type, String unit, Map<String, Bound> tags, String meaning) {

    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram");

    /** What a tag may say: listed words, each of which is there from the start; or a pattern, of which nothing may be. */
    record Bound(Set<String> words, String pattern) {

        boolean allows(String value) {
            return pattern.isEmpty() ? words.contains(value) : Pattern.matches(pattern, value);
        }

        static Bound of(String text) {
            if (text.startsWith("/") && text.endsWith("/")) {
                return new Bound(Set.of(), text.substring(1, text.length() - 1));
            }
            return new Bound(new TreeSet<>(Arrays.asList(text.split(", ", -1))), "");
        }
    }

    CatalogueRow {
        if (!TYPES.contains(type) || unit.isEmpty() || meaning.isEmpty()) {
            throw new IllegalArgumentException("an incomplete row for " + name);
        }
    }

    /** Reads {@code | `name` | type | unit | `tag`: words; `tag`: /pattern/ | meaning |}. */
    static CatalogueRow parse(String service, String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("five cells, please: " + line);
        }
        Map<String, Bound> tags = new TreeMap<>();
        String text = cells[3].strip();
        if (!text.equals("–")) {
            for (String tag : text.split("; ", -1)) {
                String[] nameAndBound = tag.split(": ", 2);
                tags.put(nameAndBound[0].replace("`", ""), Bound.of(nameAndBound[1]));
            }
        }
        return new CatalogueRow(
                service, cells[0].strip().replace("`", ""), cells[1].strip(), cells[2].strip(), tags, cells[4].strip());
    }
}
