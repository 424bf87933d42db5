package io.duepath.gateways.sms;

import io.duepath.gateways.delivery.UnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/** One bound session with the message centre, opened when it is needed and anew after it broke. */
final class SmppLink implements AutoCloseable {

    private final String host;
    private final int port;
    private final BindParameter account;
    private final Duration answerWithin;
    private final MessageReceiverListener reports;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SMPPSession session;

    SmppLink(
            String host,
            int port,
            String systemId,
            String password,
            Duration answerWithin,
            MessageReceiverListener reports) {
        this.host = host;
        this.port = port;
        this.account = new BindParameter(
                BindType.BIND_TRX, systemId, password, "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null);
        this.answerWithin = answerWithin;
        this.reports = reports;
    }

    /**
     * The bound session.
     *
     * @throws UnreachableException if the centre does not answer or refuses the account
     */
    SMPPSession session() {
        lock.lock();
        try {
            SMPPSession current = session;
            if (current == null || !current.getSessionState().isBound()) {
                if (current != null) {
                    current.close();
                }
                current = open();
                session = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    private SMPPSession open() {
        SMPPSession opening = new SMPPSession();
        opening.setTransactionTimer(answerWithin.toMillis());
        opening.setMessageReceiverListener(reports);
        try {
            opening.connectAndBind(host, port, account, answerWithin.toMillis());
            return opening;
        } catch (IOException e) {
            opening.close();
            throw new UnreachableException("the message centre does not answer or refuses the account");
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (session != null) {
                session.unbindAndClose();
                session = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
