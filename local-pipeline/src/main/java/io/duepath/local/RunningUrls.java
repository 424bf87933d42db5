package io.duepath.local;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import java.io.PrintWriter;
import java.util.List;

/** Prints where a running pipeline can be reached. */
final class RunningUrls {

    private RunningUrls() {}

    static void print(LocalPipeline pipeline, PrintWriter out) {
        out.println();
        out.println("Running:");
        row(out, "post events", pipeline.address(LocalService.INGEST) + "/v1/events");
        row(out, "move the calendar", pipeline.address(LocalService.INGEST) + "/v1/business-dates");
        row(out, "ageing", pipeline.address(LocalService.STAGING) + "/portfolio/ageing");
        row(out, "one loan", pipeline.address(LocalService.STAGING) + "/loans/ID");
        row(out, "one customer", pipeline.address(LocalService.NOTIFIER) + "/customers/ID/contacts");
        row(out, "rolls", pipeline.address(LocalService.NOTIFIER) + "/rolls");
        row(out, "legal cases", pipeline.address(LocalService.LEGAL) + "/cases/summary");
        for (LocalService service : List.of(LocalService.values())) {
            row(out, service.title() + " metrics", pipeline.management(service) + "/actuator/prometheus");
        }
        row(out, "Kafka", pipeline.bootstrapServers());
        row(out, "PostgreSQL", pipeline.databaseUrl());
        row(out, "log", pipeline.log().toString());
        out.println();
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    private static void row(PrintWriter out, String what, String where) {
        out.printf("  %-18s %s%n", what, where);
    }
}
