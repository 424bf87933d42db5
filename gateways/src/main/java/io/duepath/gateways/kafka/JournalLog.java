package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Progress;

/** Where the journal is kept. What is written is kept when a call returns. */
interface JournalLog {

    /** How far an order has come. */
    void write(Progress progress);

    /** A record that is no order, or that nobody can carry out. */
    void setAside(String origin, String cause);
}
