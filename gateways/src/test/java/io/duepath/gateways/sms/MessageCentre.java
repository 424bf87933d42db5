package io.duepath.gateways.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.jsmpp.util.MessageId;

/**
 * A message centre that speaks SMPP over a real socket, takes texts and reports on each. The last digits of a number say
 * what becomes of a text: 404 cannot be delivered, 011 is an address it refuses, 429 is throttled twice, 202 is reported
 * on only when it is told to, 000 is taken but never answered.
 */
public final class MessageCentre extends SilentCentre implements AutoCloseable {

    /** A text as the centre got it, in as many segments as it goes through the air. */
    public record Taken(String to, String text, int segments, boolean endsInTime) {}

    private final SMPPServerSessionListener listener;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<Report> withheld = new CopyOnWriteArrayList<>();
    /** Its own, so that the ids of two centres differ. */
    private final String name = UUID.randomUUID().toString().substring(0, 8) + "-";

    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();
    private volatile boolean open = true;

    private record Report(String id, SubmitSm message) {}

    private MessageCentre(int wanted) throws IOException {
        var socket = new ServerSocket(wanted, 0, InetAddress.getLoopbackAddress());
        this.port = socket.getLocalPort();
        this.listener = new SMPPServerSessionListener(port, new ServerSocketConnectionFactory() {
            @Override
            public ServerConnection listen(int ignored) {
                return new ServerSocketConnection(socket);
            }
        });
    }

    /** Starts one on a free port. */
    public static MessageCentre start() throws IOException {
        return start(0);
    }

    /** Starts one on this port. */
    public static MessageCentre start(int port) throws IOException {
        var centre = new MessageCentre(port);
        centre.threads.execute(centre::serve);
        return centre;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What it took so far. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What it took for one number. */
    public List<Taken> taken(String to) {
        return taken.stream().filter(t -> t.to().equals(to)).toList();
    }

    /** How often it asked to slow down. */
    public int throttled() {
        return throttled.get();
    }

    /** How many clients are bound. */
    public long bound() {
        return sessions.stream().filter(s -> s.getSessionState().isBound()).count();
    }

    private void serve() {
        while (open) {
            try {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(this);
                threads.execute(() -> bind(session));
            } catch (IOException e) {
                open = false;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest bind = session.waitForBind(10_000);
            if (bind.getPassword().equals("secret")) {
                bind.accept("centre");
                sessions.add(session);
            } else {
                bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            session.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
        String to = message.getDestAddress();
        if (to.endsWith("429") && throttled.incrementAndGet() <= 2) {
            throw new ProcessRequestException("slow down", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        if (to.endsWith("011")) {
            throw new ProcessRequestException("no such address", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        taken.add(Texts.read(message));
        String id = name + ids.incrementAndGet();
        if (to.endsWith("000")) {
            awaitClosing(session);
        } else if (to.endsWith("202")) {
            withheld.add(new Report(id, message));
        } else {
            threads.execute(() -> report(session, message, id));
        }
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitClosing(SMPPServerSession session) throws ProcessRequestException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !session.getSessionState().isBound());
        throw new ProcessRequestException("gone", SMPPConstant.STAT_ESME_RSYSERR);
    }

    /** Reports what it withheld, on whatever session there is. */
    public void reportWithheld() {
        List<Report> all = List.copyOf(withheld);
        withheld.clear();
        all.forEach(r -> report(newest(), r.message(), r.id()));
    }

    /** Brings a text somebody wrote. */
    public void write(String from, String text) {
        Bringing.deliver(
                newest(),
                from,
                "10000",
                new ESMClass(),
                new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                text.getBytes(StandardCharsets.UTF_16BE));
    }

    private SMPPServerSession newest() {
        return sessions.stream()
                .filter(s -> s.getSessionState().isBound())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void report(SMPPServerSession session, SubmitSm message, String id) {
        Bringing.deliver(
                session,
                message.getDestAddress(),
                message.getSourceAddr(),
                new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                new GeneralDataCoding(),
                Texts.report(id, !message.getDestAddress().endsWith("404")).getBytes(StandardCharsets.US_ASCII));
    }

    /** Goes away with all its connections. */
    @Override
    public void close() throws IOException {
        open = false;
        listener.close();
        sessions.forEach(SMPPServerSession::close);
        threads.shutdownNow();
    }
}
