package org.kinbridge.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where the present request comes from, for limits only. */
@Singleton
public class Origin {

    private static final int IPV4_BYTES = 4;
    private static final int HOUSEHOLD_BYTES = 8;

    private final CurrentVertxRequest current;

    Origin(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Whoever shares a limit with it. */
    public String address() {
        SocketAddress remote = current.getCurrent().request().remoteAddress();
        return sharing(remote == null ? null : remote.hostAddress());
    }

    /** Of IPv6, each household has a whole /64 to itself: one limit for all of it. */
    static String sharing(@Nullable String address) {
        if (address == null) {
            return "nowhere";
        }
        try {
            byte[] whole = InetAddress.ofLiteral(address).getAddress();
            int shared = whole.length == IPV4_BYTES ? IPV4_BYTES : HOUSEHOLD_BYTES;
            return HexFormat.of().formatHex(Arrays.copyOf(whole, shared));
        } catch (IllegalArgumentException notLiteral) {
            return address;
        }
    }
}
