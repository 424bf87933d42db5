package io.duepath.service.placement;

/** Where an instance of a service can be reached by the others. */
public record Instance(String host, int port) {

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
