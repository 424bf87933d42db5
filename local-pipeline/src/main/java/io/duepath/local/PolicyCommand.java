package io.duepath.local;

import io.duepath.notifier.packs.PackReport;
import io.duepath.staging.rules.PolicyReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at treatment policies and contact packs without a running pipeline. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Checks and explains treatment policies (a YAML file, or a folder of versions) and contact packs.")
final class PolicyCommand {

    private static final String FILE =
            "A policy file, a folder of versions, a contact pack's file, or the name of a pack that ships.";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = "Says everything that is wrong with a policy or pack, with line numbers.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:it can be used", "1:it cannot"})
    int check(@Parameters(paramLabel = "FILE", description = FILE) Path file) {
        if (PackReport.isPack(file)) {
            PackReport report = PackReport.check(file);
            return print(report.text(), report.ok());
        }
        return print(PolicyReport.check(file));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Shows a policy's ladder and steps, or a pack's rules, as tables; without FILE, the policy that ships.")
    int explain(@Parameters(arity = "0..1", paramLabel = "FILE", description = FILE) @Nullable Path file) {
        if (file != null && PackReport.isPack(file)) {
            PackReport report = PackReport.explain(file);
            return print(report.text(), report.ok());
        }
        return print(file == null ? PolicyReport.explainStandard() : PolicyReport.explain(file));
    }

    private int print(PolicyReport report) {
        return print(report.text(), report.ok());
    }

    private int print(String text, boolean ok) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ok ? 0 : 1;
    }
}
