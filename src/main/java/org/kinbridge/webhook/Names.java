package org.kinbridge.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
interface Names {

    /** All of them, at least one. */
    List<InetAddress> addressesOf(String host) throws UnknownHostException, InterruptedException;
}
