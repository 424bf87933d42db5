package io.duepath.legal.document;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables as RFC 4180 has them, with line feeds. */
final class Csv {

    private Csv() {}

    static <T> Bytes of(List<String> heads, List<T> rows, Function<T, List<@Nullable Object>> cells) {
        Stream<String> lines =
                Stream.concat(Stream.of(line(heads)), rows.stream().map(row -> line(cells.apply(row))));
        return Bytes.of(lines.map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** A row; what is absent is empty. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(cell -> quoted(Objects.toString(cell, ""))).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
