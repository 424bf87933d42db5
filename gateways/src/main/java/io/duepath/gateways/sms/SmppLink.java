package io.duepath.gateways.sms;

import io.duepath.gateways.delivery.UnreachableException;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One bound session with the message centre. It is kept open while the service lives, orders or not, because the centre
 * reports on it; after it broke it is opened anew.
 */
public final class SmppLink implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final long LOOK_EVERY_SECONDS = 5;
    private static final int ENQUIRE_EVERY_MILLIS = 30_000;
    /** After the journal is read, before orders are. */
    private static final int PHASE = 10;

    private final SmppAccount account;
    private final MessageReceiverListener reports;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SMPPSession session;
    private @Nullable ScheduledExecutorService keeper;
    private @Nullable Future<?> looks;

    /** A link by which {@code reports} hears from the centre. */
    SmppLink(SmppAccount account, MessageReceiverListener reports) {
        this.account = account;
        this.reports = reports;
    }

    /**
     * The bound session.
     *
     * @throws UnreachableException if the centre does not answer or refuses the account
     */
    SMPPSession bound() {
        lock.lock();
        try {
            SMPPSession current = session;
            if (current == null || !current.getSessionState().isBound()) {
                if (current != null) {
                    current.close();
                }
                session = null;
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
        long patience = account.answerWithin().toMillis();
        opening.setTransactionTimer(patience);
        opening.setEnquireLinkTimer(ENQUIRE_EVERY_MILLIS);
        opening.setMessageReceiverListener(reports);
        var bind = new BindParameter(
                BindType.BIND_TRX,
                account.systemId(),
                account.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
        try {
            opening.connectAndBind(account.host(), account.port(), bind, patience);
            return opening;
        } catch (IOException e) {
            opening.close();
            throw new UnreachableException("the message centre does not answer or refuses the account");
        }
    }

    /** Gives up a session that fell silent. */
    void drop() {
        lock.lock();
        try {
            if (session != null) {
                session.close();
                session = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void keepOpen() {
        try {
            bound();
        } catch (UnreachableException e) {
            LOG.debug("Not bound: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService keeping = Executors.newSingleThreadScheduledExecutor();
        looks = keeping.scheduleWithFixedDelay(this::keepOpen, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        keeper = keeping;
    }

    @Override
    public void stop() {
        if (looks != null) {
            looks.cancel(true);
        }
        if (keeper != null) {
            keeper.shutdownNow();
            keeper = null;
        }
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

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
