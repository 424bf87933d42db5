package io.duepath.ingest.http;

import java.io.IOException;

/** The other side kept us waiting for too long; its thread is needed by others. */
final class SlowSenderException extends IOException {

    SlowSenderException() {
        super("the sender is too slow");
    }
}
