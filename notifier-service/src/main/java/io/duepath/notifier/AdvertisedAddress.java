package io.duepath.notifier;

import io.duepath.notifier.query.Instance;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where other instances reach this one: as configured, else the address it is bound to, or the machine's name if it is
 * bound to all, and the port it listens on. Known once the web server has started.
 */
final class AdvertisedAddress implements Supplier<Instance> {

    private final @Nullable URI url;
    private final Environment environment;

    AdvertisedAddress(@Nullable URI url, Environment environment) {
        this.url = url;
        this.environment = environment;
    }

    @Override
    public Instance get() {
        return url == null ? new Instance(host(), port()) : of(url);
    }

    /** How instances are reached: the one scheme of all. */
    String scheme() {
        return url == null ? "http" : url.getScheme();
    }

    private static Instance of(URI url) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalStateException("duepath.notifier.advertised-url must be http://host:port or https://…");
        }
        int usual = "https".equals(url.getScheme()) ? 443 : 80;
        return new Instance(url.getHost(), url.getPort() < 0 ? usual : url.getPort());
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private String host() {
        try {
            InetAddress bound = InetAddress.getByName(environment.getProperty("server.address", "0.0.0.0"));
            return bound.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : bound.getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("set duepath.notifier.advertised-url: this machine has no address", e);
        }
    }
}
