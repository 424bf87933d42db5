package io.duepath.bench.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The broker of an experiment, in a process of its own. */
public final class Broker implements AutoCloseable {

    private final ChildJvm process;
    private final String bootstrap;

    private Broker(ChildJvm process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
    }

    static Broker start(Path folder) throws IOException {
        Files.createDirectories(folder);
        ChildJvm process = ChildJvm.start(
                BrokerMain.class,
                folder.resolveSibling(folder.getFileName() + ".log"),
                List.of("-Xmx1g", "-Xms512m"),
                List.of(folder.toString()));
        return new Broker(process, process.line());
    }

    /** Where it listens. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Its process. */
    public ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.close();
    }
}
