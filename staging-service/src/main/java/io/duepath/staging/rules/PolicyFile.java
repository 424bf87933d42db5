package io.duepath.staging.rules;

import io.duepath.model.text.FileProblem;
import io.duepath.model.text.Findings;
import io.duepath.model.text.YamlText;
import io.duepath.staging.policy.TreatmentPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file, read: its version, or what is wrong with it. */
record PolicyFile(
        String name, @Nullable YamlText text, @Nullable TreatmentPolicy policy, List<FileProblem> problems) {

    static PolicyFile read(String name, String content) {
        try {
            YamlText text = YamlText.parse(content);
            Findings findings = new Findings(name, text);
            TreatmentPolicy policy = PolicyReader.read(text, findings);
            return new PolicyFile(name, text, policy, findings.problems());
        } catch (YamlText.Malformed e) {
            String message = String.valueOf(e.getMessage());
            return new PolicyFile(name, null, null, List.of(new FileProblem(name, e.line(), "", message)));
        }
    }

    /** Several files as versions of one policy, by date. */
    static Policies.Reading together(List<PolicyFile> files) {
        List<FileProblem> problems = new ArrayList<>();
        List<TreatmentPolicy> versions = new ArrayList<>();
        Map<Object, String> taken = new HashMap<>();
        for (PolicyFile file : files) {
            problems.addAll(file.problems);
            TreatmentPolicy policy = file.policy;
            if (policy != null && file.text != null) {
                versions.add(policy);
                claim(taken, policy.version(), file.name, file.text, "/version", problems);
                claim(taken, policy.effectiveFrom(), file.name, file.text, "/effectiveFrom", problems);
            }
        }
        versions.sort(Comparator.comparing(TreatmentPolicy::effectiveFrom));
        problems.sort(Comparator.naturalOrder());
        return new Policies.Reading(versions, problems);
    }

    private static void claim(
            Map<Object, String> taken,
            Object value,
            String file,
            YamlText text,
            String pointer,
            List<FileProblem> problems) {
        String other = taken.putIfAbsent(value, file);
        if (other != null) {
            problems.add(new FileProblem(file, text.line(pointer), pointer, value + " is taken by " + other));
        }
    }
}
