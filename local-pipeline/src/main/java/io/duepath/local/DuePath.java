package io.duepath.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;

/** The command line of DuePath. Writes UTF-8 whatever the locale, since its messages are Chinese and English. */
@Command(
        name = "duepath",
        mixinStandardHelpOptions = true,
        versionProvider = DuePath.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "An event-driven collections pipeline for instalment loans.",
        footer = {"", "'duepath COMMAND --help' says more about a command."},
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            LoadCommand.class,
            GenerateCommand.class,
            PolicyCommand.class,
            BacktestCommand.class,
            LoanCommand.class,
            KeysetCommand.class
        })
public final class DuePath {

    DuePath() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = commandLine(out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new DuePath())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("duepath: " + wordsOf(failure));
                    return ExitCode.USAGE;
                });
    }

    private static String wordsOf(Exception failure) {
        if (failure instanceof FailedCommand) {
            return Objects.requireNonNullElse(failure.getMessage(), "failed");
        }
        return failure + (failure.getCause() == null ? "" : ", caused by " + failure.getCause());
    }

    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }

    /** Reads the version from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = DuePath.class.getPackage().getImplementationVersion();
            return new String[] {"duepath " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
