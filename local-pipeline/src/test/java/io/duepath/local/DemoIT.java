package io.duepath.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoIT {

    @Test
    void printsTheSameFiguresForTheSameSeed() {
        CommandRun first = demo();
        CommandRun second = demo();
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(first.out())
                .contains("Ageing as of 2025-05-31", "DPD_1_30", "Contacts by channel and template")
                .contains("Legal cases by state", "The story of loan L-", "TO THE LEGAL DESK", "legal step withdrawn")
                .containsPattern("rejected by ingest +0");
        assertThat(figures(second)).isEqualTo(figures(first));
    }

    private static CommandRun demo() {
        return CommandRun.of("demo", "--loans", "60", "--months", "5", "--seed", "24", "--free-ports", "--exit");
    }

    private static List<String> figures(CommandRun run) {
        return run.out().lines().filter(line -> !line.startsWith("Time ")).toList();
    }
}
