package org.kinbridge.disclosure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses an institution may name for its webhook: https, a host by its DNS name in at least two parts, never a
 * number in any notation, no user info and no fragment. In the demo also http, {@code localhost} and {@code 127.0.0.1}. Where
 * the name leads to is asked again at each connection.
 */
final class WebhookAddress {

    /** The longest address that is kept. */
    static final int LONGEST = 2000;

    private static final int LONGEST_HOST = 253;
    private static final int HIGHEST_PORT = 65_535;

    /** The last label begins with a letter: a number there would be an address, in decimal or after {@code 0x}. */
    private static final Pattern DNS_NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /** Names that only mean something inside somebody's own network (RFC 6761, 6762, 7686, 8375, 9476 and ICANN). */
    private static final Set<String> INSIDE =
            Set.of("localhost", "local", "internal", "arpa", "test", "invalid", "onion", "alt");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private WebhookAddress() {}

    /** Whether it may be kept. */
    static boolean isAcceptable(String text, boolean demo) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            return isAcceptable(new URI(text), demo);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isAcceptable(URI address, boolean demo) {
        String authority = address.getRawAuthority();
        return hasScheme(address.getScheme(), demo)
                && authority != null
                && !authority.contains("@")
                && !authority.endsWith(":")
                && address.getRawFragment() == null
                && hasPort(address.getPort())
                && hasHost(address.getHost(), demo);
    }

    private static boolean hasScheme(@Nullable String scheme, boolean demo) {
        return "https".equalsIgnoreCase(scheme) || (demo && "http".equalsIgnoreCase(scheme));
    }

    private static boolean hasPort(int port) {
        return port == -1 || (port > 0 && port <= HIGHEST_PORT);
    }

    private static boolean hasHost(@Nullable String named, boolean demo) {
        if (named == null) {
            return false;
        }
        String host = named.toLowerCase(Locale.ROOT);
        return (demo && THIS_MACHINE.contains(host)) || isPublicName(host);
    }

    private static boolean isPublicName(String host) {
        return host.length() <= LONGEST_HOST
                && DNS_NAME.matcher(host).matches()
                && !INSIDE.contains(host.substring(host.lastIndexOf('.') + 1));
    }
}
