package io.duepath.gateways.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/**
 * A message centre on a free port that takes texts over SMPP and reports on each. A number that ends in 404 does not
 * exist; one that ends in 429 is throttled once.
 */
public final class MessageCentre implements ServerMessageReceiverListener, AutoCloseable {

    /** A text as the centre got it. */
    public record Taken(String to, String text) {}

    private final SMPPServerSessionListener listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();

    private MessageCentre(SMPPServerSessionListener listener) {
        this.listener = listener;
    }

    /** Starts one. */
    public static MessageCentre start() throws IOException {
        var centre = new MessageCentre(new SMPPServerSessionListener(0));
        centre.threads.execute(centre::serve);
        return centre;
    }

    /** Where it listens. */
    public int port() {
        return listener.getPort();
    }

    /** What it took so far. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!threads.isShutdown()) {
            try {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(this);
                BindRequest bind = session.waitForBind(10_000);
                if (bind.getPassword().equals("secret")) {
                    bind.accept("centre");
                } else {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            } catch (IOException | TimeoutException | PDUStringException e) {
                refused.incrementAndGet();
            }
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
        String to = message.getDestAddress();
        if (to.endsWith("429") && throttled.getAndIncrement() == 0) {
            throw new ProcessRequestException("slow down", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        byte[] payload = message.getShortMessage().length > 0
                ? message.getShortMessage()
                : message.getOptionalParameter(OptionalParameter.Message_payload.class)
                        .getValue();
        boolean twoBytes = message.getDataCoding() == Alphabet.ALPHA_UCS2.value();
        taken.add(new Taken(to, new String(payload, twoBytes ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII)));
        String id = "m" + ids.incrementAndGet();
        threads.execute(() -> report(session, message, id));
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("JavaUtilDate") // as the library has it
    private static void report(SMPPServerSession session, SubmitSm message, String id) {
        boolean known = !message.getDestAddress().endsWith("404");
        var report = new DeliveryReceipt(
                id,
                1,
                known ? 1 : 0,
                new Date(),
                new Date(),
                known ? DeliveryReceiptState.DELIVRD : DeliveryReceiptState.UNDELIV,
                "000",
                "");
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    message.getDestAddress(),
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN,
                    message.getSourceAddr(),
                    new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new GeneralDataCoding(),
                    report.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (PDUException
                | org.jsmpp.extra.ResponseTimeoutException
                | org.jsmpp.InvalidResponseException
                | org.jsmpp.extra.NegativeResponseException
                | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession session) throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession session) throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession session) throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession session)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession session)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession session)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw notSpoken();
    }

    private static ProcessRequestException notSpoken() {
        return new ProcessRequestException("not spoken here", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        listener.close();
    }
}
