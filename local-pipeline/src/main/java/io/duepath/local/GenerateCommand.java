package io.duepath.local;

import io.duepath.local.feed.EventLines;
import io.duepath.local.portfolio.DatedFact;
import io.duepath.local.portfolio.Day;
import io.duepath.local.portfolio.Portfolio;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a synthetic portfolio to a file. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a synthetic portfolio as NDJSON of CloudEvents, for 'load' or any other use.",
            "Each business date stands as a business-date-advanced line before the facts of that date."
        })
final class GenerateCommand implements Callable<Integer> {

    @Mixin
    private final PortfolioOptions options = new PortfolioOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to write; gzip if the name ends in .gz. Standard output if it is missing or -.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Portfolio portfolio = options.portfolio();
        Path target = file;
        if (target == null || target.toString().equals("-")) {
            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
                write(portfolio, out);
            }
            return 0;
        }
        try (OutputStream out = open(target)) {
            long facts = write(portfolio, out);
            spec.commandLine()
                    .getOut()
                    .printf("%s: %d dates and %d facts about %s%n", target, portfolio.days(), facts, options);
        }
        return 0;
    }

    private static OutputStream open(Path target) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16);
        return target.toString().endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain;
    }

    private static long write(Portfolio portfolio, OutputStream out) throws IOException {
        long facts = 0;
        for (Day day : portfolio) {
            EventLines.writeTick(day.date(), out);
            for (Iterator<DatedFact> all = day.facts().iterator(); all.hasNext(); facts++) {
                EventLines.write(all.next(), out);
            }
        }
        return facts;
    }
}
