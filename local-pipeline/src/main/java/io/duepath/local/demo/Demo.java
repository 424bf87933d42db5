package io.duepath.local.demo;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.play.ServiceViews;
import io.duepath.local.play.StepPlayer;
import io.duepath.local.portfolio.Day;
import io.duepath.local.portfolio.Portfolio;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plays a portfolio through a running pipeline, each date's tick and then its facts, and tells what came of it. */
public final class Demo implements AutoCloseable {

    private final LocalPipeline pipeline;
    private final Flow flow = new Flow();
    private final StepPlayer player;
    private Duration elapsed = Duration.ZERO;

    /** A demo on this pipeline, which has seen no other. */
    public Demo(LocalPipeline pipeline) throws InterruptedException {
        this.pipeline = pipeline;
        this.player = StepPlayer.on(pipeline, List.of(), flow::heard);
    }

    /** Hears of each date that has been played, and how many there were. */
    public interface Progress {
        void played(LocalDate date, int days);
    }

    /** Plays all of the portfolio; returns when the last fact has had its effects. */
    public void play(Portfolio portfolio, Progress progress) throws InterruptedException {
        long start = System.nanoTime();
        int days = 0;
        for (Day day : portfolio) {
            player.tick(day.date());
            player.tell(day.facts());
            days++;
            progress.played(day.date(), days);
        }
        player.finish();
        elapsed = Duration.ofNanos(System.nanoTime() - start);
    }

    /** Prints what came of it. */
    public void report(PrintWriter out) {
        ServiceViews views = ServiceViews.of(pipeline);
        DemoReport report = new DemoReport(out);
        report.ageing(views.ageing());
        report.moves(flow);
        report.contacts(flow);
        report.cases(views.cases());
        report.flow(player, flow);
        flow.mostTelling().ifPresent(loan -> story(report, loan, out));
        report.time(elapsed, player.accepted(), flow.topics().sum());
    }

    private void story(DemoReport report, LoanId loan, PrintWriter out) {
        Optional<CustomerId> customer = Chronicle.customer(loan, pipeline.bootstrapServers());
        if (customer.isPresent()) {
            report.heading("The story of loan " + loan);
            new Story(out).tell(Chronicle.of(loan, customer.get(), pipeline.bootstrapServers()));
        }
    }

    @Override
    public void close() {
        player.close();
    }
}
