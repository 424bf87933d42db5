package io.duepath.legal.http;

import io.duepath.legal.domain.Refusal;
import io.duepath.legal.procedure.Step;
import java.util.List;
import java.util.Map;

/** A step of the case's state and everything that refuses it now; nothing if it may be proposed. */
record StepView(String step, List<RefusalView> refusals) {

    static List<StepView> of(Map<Step, List<Refusal>> options) {
        return options.entrySet().stream()
                .map(option -> new StepView(option.getKey().toString(), RefusalView.of(option.getValue())))
                .toList();
    }
}
