package io.duepath.local.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;

/** Any line is a row with events, or has its reasons; never both. */
class CsvRowFuzzTest {

    private final Table table = table();

    @FuzzTest
    @Timeout(30)
    void isRead(byte[] line) {
        MappedRow row = table.row(line);
        assertThat(row.events().isEmpty() || row.problems().isEmpty()).isTrue();
        row.events().forEach(event -> assertThat(event.json().toString()).contains("\"specversion\":\"1.0\""));
    }

    private static Table table() {
        try {
            return Mapping.read("tape.yaml", MappingTest.resource("tape.yaml"))
                    .table("loan,month,firstMonth,dueDay,scheduled,paid,balanceBefore".getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
