package io.duepath.bench.ground;

import io.duepath.bench.harness.Uninterrupted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one experiment works with; started when it is first asked for, and gone when the lab closes. */
public final class Lab implements AutoCloseable {

    private final Size size;
    private final Path folder;
    private final Consumer<String> progress;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final AtomicInteger names = new AtomicInteger();
    private final List<Broker> brokers = new ArrayList<>();
    private @Nullable Postgres postgres;

    /** @param progress hears what is being made ready */
    public Lab(Size size, Consumer<String> progress) throws IOException {
        this.size = size;
        this.progress = progress;
        this.folder = Files.createTempDirectory("duepath-bench-");
    }

    /** How large things are to be. */
    public Size size() {
        return size;
    }

    /** A folder for what does not outlive the experiment. */
    public Path folder() {
        return folder;
    }

    /** A name that nothing else in this lab has. */
    public String name(String start) {
        return start + "-" + names.incrementAndGet();
    }

    /** Says what is being made ready. */
    public void say(String words) {
        progress.accept(words);
    }

    /** Notes how something is set, for the record. */
    public void setting(String name, Object value) {
        settings.put(name, value.toString());
    }

    /** All that was noted. */
    public Map<String, String> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /** The broker. */
    public Broker broker() throws IOException {
        return brokers.isEmpty() ? anotherBroker() : brokers.get(0);
    }

    /** A broker of its own for a variant whose topics must not be those of another; runs until the lab closes. */
    public Broker anotherBroker() throws IOException {
        say("starting Kafka");
        Broker running = Broker.start(folder.resolve(name("kafka")));
        brokers.add(running);
        setting("broker", "one node, replication 1, own JVM with -Xmx1g");
        return running;
    }

    /** The rivals' database. */
    public Postgres postgres() throws IOException {
        Postgres running = postgres;
        if (running == null) {
            say("starting PostgreSQL");
            running = Postgres.start(folder.resolve("postgres"), size.quick());
            postgres = running;
            setting("postgresql", Postgres.described());
        }
        return running;
    }

    /** The CPU that all processes of the experiment have used so far. */
    public Cpu cpu() {
        return Cpu.used(brokers, postgres);
    }

    @Override
    public void close() {
        List<Uninterrupted.Step> ends = new ArrayList<>();
        brokers.forEach(broker -> ends.add(broker::close));
        if (postgres != null) {
            ends.add(postgres::close);
        }
        ends.add(() -> Folders.remove(folder));
        Uninterrupted.all(ends);
    }
}
