package io.duepath.local;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command, run in this JVM as if it had been typed. */
public record CommandRun(int code, String out, String err) {

    /** Runs it. */
    public static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = DuePath.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
