package io.duepath.local;

import io.duepath.staging.rules.PolicyReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at treatment policies without a running pipeline. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks and explains treatment policies: a YAML file, or a folder of versions.")
final class PolicyCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = "Says everything that is wrong with a policy, with line numbers.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:the policy can be used", "1:it cannot"})
    int check(@Parameters(paramLabel = "FILE", description = "A policy file, or a folder of versions.") Path file) {
        return print(PolicyReport.check(file));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Shows a policy's ladder and steps as tables; without FILE, those of the policy that ships.")
    int explain(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "A policy file, or a folder of versions.")
                    @Nullable
                    Path file) {
        return print(file == null ? PolicyReport.explainStandard() : PolicyReport.explain(file));
    }

    private int print(PolicyReport report) {
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        return report.ok() ? 0 : 1;
    }
}
