package io.duepath.local.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * How a file writes rows. A row is one line: quotes may hold the separator and quotes, but no end of line, so that a
 * quote that is never closed costs its row and not the rest of the file.
 */
final class CsvForm {

    private static final ObjectReader CELLS = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build()
            .readerForListOf(String[].class);

    private final Charset encoding;
    private final ObjectReader cells;

    CsvForm(char separator, Charset encoding) {
        this.encoding = encoding;
        this.cells = CELLS.with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    String text(byte[] line) {
        return new String(line, encoding);
    }

    /** The cells of one line; nothing if it is no CSV. */
    Optional<List<String>> cells(String line) {
        try {
            List<String[]> rows = cells.readValue(line);
            if (rows.size() != 1) {
                return Optional.empty();
            }
            List<String> row = new ArrayList<>();
            for (String cell : rows.get(0)) {
                row.add(cell == null ? "" : cell);
            }
            return Optional.of(row);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
