package io.duepath.bench.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rivals' PostgreSQL, set up as its friends would on such a machine. It promises what a lone broker does: a commit
 * survives the end of the server, and only a power cut within the last half second loses it.
 */
public final class Postgres implements AutoCloseable {

    private static final Map<String, String> SETTINGS = settings();

    private final EmbeddedPostgres server;
    private final Path data;

    private Postgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("synchronous_commit", "off");
        settings.put("wal_writer_delay", "200ms");
        settings.put("shared_buffers", "2GB");
        settings.put("effective_cache_size", "8GB");
        settings.put("work_mem", "256MB");
        settings.put("maintenance_work_mem", "1GB");
        settings.put("max_wal_size", "8GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("max_parallel_workers_per_gather", "2");
        return settings;
    }

    /** Starts one; a small one takes less memory. */
    static Postgres start(Path folder, boolean small) throws IOException {
        Redirect log = Redirect.appendTo(
                folder.resolveSibling(folder.getFileName() + ".log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        SETTINGS.forEach(builder::setServerConfig);
        if (small) {
            builder.setServerConfig("shared_buffers", "128MB");
        }
        return new Postgres(builder.start(), folder);
    }

    /** How it is set up. */
    public static Map<String, String> described() {
        return SETTINGS;
    }

    /** A connection that prepares statements on the server and joins batches of inserts, and commits when asked to. */
    public Connection connect() throws SQLException {
        String url = server.getJdbcUrl("postgres", "postgres") + "&password=postgres&reWriteBatchedInserts=true";
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Runs statements, each in a transaction of its own. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The server's first process; its descendants serve connections. */
    public Optional<ProcessHandle> handle() {
        try {
            String first = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(first.strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
