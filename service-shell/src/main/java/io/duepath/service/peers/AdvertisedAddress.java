package io.duepath.service.peers;

import io.duepath.service.placement.Instance;
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
public final class AdvertisedAddress implements Supplier<Instance> {

    private final String setting;
    private final @Nullable URI url;
    private final Environment environment;

    /** @param setting the name of the setting that {@code url} comes from, for those who must mend it */
    public AdvertisedAddress(String setting, @Nullable URI url, Environment environment) {
        this.setting = setting;
        this.url = url;
        this.environment = environment;
    }

    @Override
    public Instance get() {
        return url == null ? new Instance(host(), port()) : of(url);
    }

    /** How instances are reached: the one scheme of all. */
    public String scheme() {
        return url == null ? "http" : url.getScheme();
    }

    private Instance of(URI url) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalStateException(setting + " must be http://host:port or https://…");
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
            throw new IllegalStateException("set " + setting + ": this machine has no address", e);
        }
    }
}
