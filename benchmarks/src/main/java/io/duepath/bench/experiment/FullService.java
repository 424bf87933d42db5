package io.duepath.bench.experiment;

import io.duepath.bench.ground.Changelogs;
import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Copies;
import io.duepath.bench.ground.Folders;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Size;
import io.duepath.bench.ground.StagingProcess;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** A staging process that restores many loans: its memory, its stores, and how soon it answers. */
final class FullService implements Variant {

    static final Metric RESIDENT = new Metric("resident MiB", false);
    private static final double MIB = 1 << 20;

    private final String name;
    private final Lab lab;
    private final Copies loans;
    private @Nullable Clients clients;
    private @Nullable String application;
    private @Nullable StagingProcess process;

    FullService(String name, Lab lab, Copies loans) {
        this.name = name;
        this.lab = lab;
        this.loans = loans;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open() throws Exception {
        Clients mine = new Clients(lab.anotherBroker());
        String id = lab.name("full");
        mine.createCatalogue();
        Changelogs.write(lab, mine, id, loans);
        clients = mine;
        application = id;
        StagingProcess started = new StagingProcess(lab, mine, id);
        process = started;
        started.start();
        started.untilServed(System.nanoTime());
    }

    /** Kills it or stops it, starts it again, and answers how long nobody was served. */
    double outage(boolean kill) throws Exception {
        StagingProcess running = Objects.requireNonNull(process);
        long began = System.nanoTime();
        if (kill) {
            running.kill();
        } else {
            running.stop();
        }
        running.start();
        return running.untilServed(began);
    }

    @Override
    public Trial run(int round) throws Exception {
        StagingProcess running = Objects.requireNonNull(process);
        long logged = logged(Objects.requireNonNull(clients), Changelogs.loans(Objects.requireNonNull(application)));
        return new Trial()
                .value(RESIDENT.name(), running.residentBytes() / MIB)
                .value("changelog bytes a loan, compressed", (double) logged / loans.loans())
                .value("store bytes a loan", (double) Folders.bytes(running.stores()) / loans.loans())
                .value("seconds of a payment", running.untilServed(System.nanoTime()))
                .count("partitions served", Size.PARTITIONS, Size.PARTITIONS);
    }

    private static long logged(Clients clients, String topic) throws Exception {
        try (Admin admin = clients.admin()) {
            return admin
                    .describeLogDirs(admin.describeCluster().nodes().get().stream()
                            .map(node -> node.id())
                            .toList())
                    .allDescriptions()
                    .get()
                    .values()
                    .stream()
                    .flatMap(folders -> folders.values().stream())
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().topic().equals(topic))
                    .mapToLong(replica -> replica.getValue().size())
                    .sum();
        }
    }

    @Override
    public void close() {
        StagingProcess running = process;
        if (running != null) {
            running.close();
        }
    }
}
