package io.duepath.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * The two addresses of a node, both on 127.0.0.1 and free when this was asked for. Kafka must know its controller's
 * port before it binds it, so the ports are found first and another process may snatch one in between: who starts a
 * node on them tries again then.
 */
record LoopbackPorts(String broker, String controller) {
    private static final String HOST = "127.0.0.1";

    /** Finds the ports, the broker's being the one wished for unless that is 0; refuses a wish for a taken one. */
    static LoopbackPorts find(int wished) {
        try (var broker = bound(wished);
                var controller = bound(0)) {
            return new LoopbackPorts(address(broker), address(controller));
        } catch (BindException e) {
            throw new IllegalStateException("Something else already listens on " + HOST + ":" + wished, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        return new ServerSocket(port, 1, loopback());
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static String address(ServerSocket socket) {
        return HOST + ":" + socket.getLocalPort();
    }
}
