package io.duepath.staging;

import io.duepath.staging.query.Instance;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;

/**
 * Where other instances reach this one: as configured, else the address it is bound to, or the machine's name if it is
 * bound to all, and the port it listens on. Known once the web server has started.
 */
final class AdvertisedAddress implements Supplier<Instance> {

    private final StagingProperties properties;
    private final Environment environment;

    AdvertisedAddress(StagingProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public Instance get() {
        URI url = properties.advertisedUrl();
        return url == null ? new Instance(host(), port()) : of(url);
    }

    /** How instances are reached: the one scheme of all. */
    String scheme() {
        URI url = properties.advertisedUrl();
        return url == null ? "http" : url.getScheme();
    }

    private static Instance of(URI url) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalStateException("duepath.staging.advertised-url must be http://host:port or https://…");
        }
        int usual = "https".equals(url.getScheme()) ? 443 : 80;
        String host = url.getHost().replace("[", "").replace("]", "");
        return new Instance(host, url.getPort() < 0 ? usual : url.getPort());
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private String host() {
        try {
            InetAddress bound = InetAddress.getByName(environment.getProperty("server.address", "0.0.0.0"));
            return bound.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : bound.getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("set duepath.staging.advertised-url: this machine has no address", e);
        }
    }
}
