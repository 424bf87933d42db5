package io.duepath.gateways.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server that can say no. The first part of a recipient's name says what it answers: {@code 550-…}, {@code 451-…}
 * or {@code 421-…} always, {@code once451-…} the first time only, {@code silent-…} takes the first mail and never
 * answers.
 */
public final class GrumpyMailServer implements AutoCloseable {

    /** A mail it took. */
    public record Taken(String to, String messageId) {}

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final java.util.Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private GrumpyMailServer(int port) throws IOException {
        this.listener = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    }

    /** Starts one; 0 is any free port. */
    public static GrumpyMailServer start(int port) throws IOException {
        var server = new GrumpyMailServer(port);
        server.threads.execute(server::serve);
        return server;
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The mails to one address. */
    public List<Taken> taken(String to) {
        return taken.stream().filter(t -> t.to().equals(to)).toList();
    }

    /** How often somebody wanted to write to this address. */
    public long asked(String to) {
        return asked.stream().filter(to::equals).count();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.add(socket);
                threads.execute(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 grumpy");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("RCPT TO")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    String answer = answer(to);
                    say(out, answer);
                    if (answer.startsWith("421")) {
                        return;
                    }
                } else if (word.equals("DATA")) {
                    say(out, "354 go on");
                    taken.add(new Taken(to, messageId(in)));
                    if (to.startsWith("silent-") && asked(to) == 1) {
                        String after = in.readLine();
                        assert after == null;
                        return;
                    }
                    say(out, "250 taken");
                } else if (word.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException e) {
            connections.remove(socket);
        }
    }

    private String answer(String to) {
        asked.add(to);
        if (to.matches("(550|451|421)-.*")) {
            return to.substring(0, 3) + " no";
        }
        return to.startsWith("once451-") && asked(to) == 1 ? "451 not now" : "250 fine";
    }

    private static String messageId(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return id;
    }

    private static void say(Writer out, String words) throws IOException {
        out.write(words + "\r\n");
        out.flush();
    }

    /** Goes away with all its connections. */
    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : connections) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
