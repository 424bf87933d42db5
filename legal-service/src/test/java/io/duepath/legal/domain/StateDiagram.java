package io.duepath.legal.domain;

import io.duepath.model.WireName;
import io.duepath.model.event.CaseOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Draws the states of a case as Mermaid, from what the states themselves say and do. */
final class StateDiagram {

    private final List<String> lines = new ArrayList<>();

    private StateDiagram() {}

    static String draw() {
        var diagram = new StateDiagram();
        diagram.lines.add("stateDiagram-v2");
        diagram.lines.add("  [*] --> Open: referred");
        diagram.lines.add("  state Open {");
        diagram.lines.add("    [*] --> Review");
        for (CaseState state : CaseState.values()) {
            OpenCases.in(state, Matter.opened().now.file()).ifPresent(diagram::moves);
        }
        diagram.lines.add("  }");
        diagram.lines.add("  Open --> Releasing: ended with something filed or frozen");
        diagram.ends("Open", "nothing to take back");
        diagram.ends("Releasing", "all taken back");
        return String.join("\n", diagram.lines) + "\n";
    }

    private void moves(OpenCase from) {
        Map<String, String> edges = new TreeMap<>();
        from.steps().forEach((step, move) -> edges.put("approve " + step, target(move)));
        from.turns().forEach((turn, move) -> edges.put("record " + turn, target(move)));
        edges.forEach((label, to) -> lines.add("    " + from.getClass().getSimpleName() + " --> " + to + ": " + label));
        if (!from.releases().isEmpty()) {
            lines.add("    note right of " + from.getClass().getSimpleName() + ": takes back "
                    + String.join(
                            ", ",
                            from.releases().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .toList()));
        }
    }

    private static String target(Supplier<? extends OpenCase> move) {
        return move.get().getClass().getSimpleName();
    }

    private void ends(String from, String when) {
        String ends = String.join(
                ", ",
                Arrays.stream(CaseOutcome.values())
                        .map(CaseState::closedAs)
                        .map(WireName::of)
                        .sorted()
                        .toList());
        lines.add("  " + from + " --> [*]: " + when + " (" + ends + ")");
    }
}
