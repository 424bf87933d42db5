package io.duepath.staging.rules;

import io.duepath.model.loan.Money;
import io.duepath.model.text.TextTable;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.BucketLadder.Rung;
import io.duepath.staging.policy.Conduct;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.TreatmentPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the command line says of policy files.
 *
 * @param ok whether the files can be used; the command's exit code follows from it
 * @param text lines that end in a line feed
 */
public record PolicyReport(boolean ok, String text) {

    /** Everything that is wrong with a file or folder, a line each; or what was found in order. */
    public static PolicyReport check(Path fileOrFolder) {
        Policies.Reading reading = Policies.read(fileOrFolder);
        return reading.isSound() ? new PolicyReport(true, summary(reading)) : problems(reading);
    }

    /** The ladder and steps of each version of a file or folder as tables; or everything that is wrong with it. */
    public static PolicyReport explain(Path fileOrFolder) {
        Policies.Reading reading = Policies.read(fileOrFolder);
        return reading.isSound() ? explained(reading.versions()) : problems(reading);
    }

    /** The policy that ships, as tables. */
    public static PolicyReport explainStandard() {
        return explained(List.of(Policies.standard()));
    }

    private static PolicyReport explained(List<TreatmentPolicy> versions) {
        return new PolicyReport(
                true, versions.stream().map(PolicyReport::tables).collect(Collectors.joining("\n")));
    }

    private static PolicyReport problems(Policies.Reading reading) {
        int count = reading.problems().size();
        StringBuilder text = new StringBuilder();
        reading.problems().forEach(problem -> text.append(problem).append('\n'));
        return new PolicyReport(
                false,
                text.append(count)
                        .append(count == 1 ? " problem\n" : " problems\n")
                        .toString());
    }

    private static String summary(Policies.Reading reading) {
        StringBuilder text = new StringBuilder();
        for (TreatmentPolicy policy : reading.versions()) {
            text.append("ok: ")
                    .append(policy.version())
                    .append(", in force from ")
                    .append(policy.effectiveFrom())
                    .append(", ")
                    .append(policy.steps().size())
                    .append(" steps\n");
        }
        return text.toString();
    }

    private static String tables(TreatmentPolicy policy) {
        Conduct conduct = policy.conduct();
        StringBuilder text = new StringBuilder("Policy ").append(policy.version());
        text.append(", in force from ").append(policy.effectiveFrom()).append("\n\n");
        text.append(TextTable.of(ladder(policy)));
        text.append("\nTolerance: ").append(tolerance(policy)).append('\n');
        text.append("A promise may settle for ").append(conduct.settleDays()).append(" days after its last day.\n");
        text.append("An open legal case ")
                .append(conduct.caseSilencesContacts() ? "silences" : "does not silence")
                .append(" contacts.\n");
        if (conduct.commandsFrom() != null) {
            text.append("No command before ").append(conduct.commandsFrom()).append(".\n");
        }
        if (conduct.experiment() != null) {
            text.append("Experiment ").append(conduct.experiment().id()).append(", arms by weight: ");
            text.append(conduct.experiment().arms().entrySet().stream()
                            .map(arm -> arm.getKey() + " " + arm.getValue())
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return text.append('\n').append(TextTable.of(steps(policy))).toString();
    }

    private static List<List<String>> ladder(TreatmentPolicy policy) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("bucket", "DPD"));
        rows.add(List.of(BucketLadder.CURRENT, "0"));
        List<Rung> rungs = policy.terms().ladder().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            int from = rungs.get(i).from();
            String to = i + 1 == rungs.size()
                    ? " and more"
                    : " to " + (rungs.get(i + 1).from() - 1);
            rows.add(List.of(rungs.get(i).bucket(), from + to));
        }
        return rows;
    }

    private static String tolerance(TreatmentPolicy policy) {
        List<String> parts = new ArrayList<>();
        if (policy.terms().tolerance().percent().signum() > 0) {
            parts.add(policy.terms().tolerance().percent().toPlainString() + " percent of the instalment");
        }
        TreeMap<String, String> amounts = new TreeMap<>();
        policy.toleratedMinor()
                .forEach((currency, minor) -> amounts.put(currency.getCurrencyCode(), amount(minor, currency)));
        parts.addAll(amounts.values());
        return parts.isEmpty() ? "none" : String.join(", or ", parts);
    }

    private static String amount(long minor, Currency currency) {
        return new Money(minor, currency).toString();
    }

    private static List<List<String>> steps(TreatmentPolicy policy) {
        boolean arms = policy.conduct().experiment() != null;
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(arms, "reached", "step", "action", "template", "valid", "arm", "only when"));
        for (Step step : policy.steps()) {
            rows.add(row(
                    arms,
                    reached(step.anchor()),
                    step.id(),
                    step.action().toString(),
                    step.template().isEmpty() ? "-" : step.template(),
                    step.expiryDays() + " days",
                    step.arm() == null ? "all" : step.arm(),
                    step.condition().text().strip().replaceAll("\\s+", " ")));
        }
        return rows;
    }

    private static List<String> row(boolean arms, String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        if (!arms) {
            row.remove(5);
        }
        return row;
    }

    private static String reached(Step.Anchor anchor) {
        return switch (anchor.kind()) {
            case BEFORE_DUE -> anchor.days() + " days before due";
            case DPD -> "DPD " + anchor.days();
            case AFTER_STEP -> anchor.days() + " days after " + anchor.step();
            case BROKEN_PROMISE -> anchor.days() + " days after a broken promise";
        };
    }
}
