package io.duepath.staging.query;

/** Where an instance of staging can be reached by the others. */
public record Instance(String host, int port) {

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
