package io.duepath.bench;

import io.duepath.bench.experiment.DayRoll;
import io.duepath.bench.experiment.Import;
import io.duepath.bench.experiment.Ingest;
import io.duepath.bench.experiment.Knobs;
import io.duepath.bench.experiment.Latency;
import io.duepath.bench.experiment.LoanCost;
import io.duepath.bench.experiment.Notifier;
import io.duepath.bench.experiment.Pipeline;
import io.duepath.bench.experiment.Recovery;
import io.duepath.bench.experiment.Replay;
import io.duepath.bench.experiment.StagingRate;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.micro.Micro;
import java.util.List;
import java.util.Locale;

/** All experiments, in the order in which they run. */
enum Catalogue {
    STAGING_RATE("staging beside a raw copy and listeners with row locks, events/s") {
        @Override
        Experiment in(Lab lab) {
            return new StagingRate(lab);
        }
    },
    DAY_ROLL("a new business date beside nightly SQL and a full scan, seconds") {
        @Override
        Experiment in(Lab lab) {
            return new DayRoll(lab);
        }
    },
    LATENCY("repayment to readable withdrawal in an open loop, milliseconds") {
        @Override
        Experiment in(Lab lab) {
            return new Latency(lab);
        }
    },
    REPLAY("the engine without Kafka, events/s, and whether it says the same each time") {
        @Override
        Experiment in(Lab lab) {
            return new Replay(lab);
        }
    },
    LOAN_COST("stored bytes, changelog and memory of a loan") {
        @Override
        Experiment in(Lab lab) {
            return new LoanCost(lab);
        }
    },
    RECOVERY("a staging process that is killed or stopped, and started again, seconds") {
        @Override
        Experiment in(Lab lab) {
            return new Recovery(lab);
        }
    },
    INGEST("the doors of ingest with all checks, and the checks alone, events/s") {
        @Override
        Experiment in(Lab lab) {
            return new Ingest(lab);
        }
    },
    NOTIFIER("commands through the contact gate, events/s") {
        @Override
        Experiment in(Lab lab) {
            return new Notifier(lab);
        }
    },
    PIPELINE("a full inbox to gateways' commands through all services, events/s") {
        @Override
        Experiment in(Lab lab) {
            return new Pipeline(lab);
        }
    },
    IMPORT("a file of events to the final buckets, seconds") {
        @Override
        Experiment in(Lab lab) {
            return new Import(lab);
        }
    },
    KNOBS("settings of staging, one changed at a time, events/s") {
        @Override
        Experiment in(Lab lab) {
            return new Knobs(lab);
        }
    },
    JMH("hot pure functions, ns and bytes a call") {
        @Override
        Experiment in(Lab lab) {
            return new Micro(lab);
        }
    };

    private final String line;

    Catalogue(String line) {
        this.line = line;
    }

    /** Its name on the command line. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is about, in one line. */
    String line() {
        return line;
    }

    abstract Experiment in(Lab lab);

    static List<String> titles() {
        return List.of(values()).stream().map(Catalogue::title).toList();
    }
}
