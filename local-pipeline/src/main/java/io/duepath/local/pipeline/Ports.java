package io.duepath.local.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Chooses ports on the loopback address. */
final class Ports {

    private Ports() {}

    /** The usual port if nobody has it, else 0, which stands for any free one. */
    static int usualOrAny(int usual, boolean anyWillDo) {
        return !anyWillDo && isFree(usual) ? usual : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
