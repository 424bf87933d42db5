package io.duepath.local.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** Any text is a mapping that can be held against a header, or is refused with the places where it is wrong. */
class MappingFuzzTest {

    @FuzzTest
    @Timeout(30)
    void reads(byte[] input) {
        try {
            Table table = Mapping.read("m.yaml", new String(input, UTF_8))
                    .table("loan,month,firstMonth,dueDay,scheduled,paid,balanceBefore".getBytes(UTF_8));
            assertThat(table.row("T1,2026-01,2025-12,31,281.09,281.09,5000".getBytes(UTF_8)))
                    .isNotNull();
        } catch (MappingException refused) {
            assertThat(refused).hasMessageContaining("m.yaml");
        }
    }
}
