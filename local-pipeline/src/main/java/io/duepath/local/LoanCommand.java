package io.duepath.local;

import io.duepath.local.loan.LoanInquiry;
import io.duepath.local.loan.LoanPage;
import io.duepath.local.loan.UnansweredException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Asks a running pipeline about one loan. */
@Command(
        name = "loan",
        mixinStandardHelpOptions = true,
        description = {
            "Says where a loan stands and what was done about it, what was not, and why.",
            "+ ordered, ~ revised, x withdrawn, - not taken, = moved or promise resolved, ! parked or released."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is printed", "1:there is no such loan", "2:staging did not answer"})
final class LoanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The loan.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(
            names = "--staging",
            paramLabel = "URL",
            description = "Where an instance of staging listens, whichever (default: ${DEFAULT-VALUE}).")
    private URI staging = URI.create("http://127.0.0.1:8082");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Count as of the end of another day, by what is known now, and tell the story up to then.")
    private @Nullable LocalDate asOf;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Optional<JsonNode> loan;
        try {
            loan = new LoanInquiry(staging).loan(id, asOf);
        } catch (UnansweredException e) {
            throw new FailedCommand(String.valueOf(e.getMessage()));
        }
        if (loan.isEmpty()) {
            spec.commandLine().getErr().println("duepath: staging at " + staging + " knows no loan " + id);
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(new LoanPage().of(loan.get()));
        out.flush();
        return 0;
    }
}
