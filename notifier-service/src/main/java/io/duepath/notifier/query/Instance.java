package io.duepath.notifier.query;

/** Where an instance of the notifier can be reached by the others. */
public record Instance(String host, int port) {

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
