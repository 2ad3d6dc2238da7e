package org.kinbridge.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Which addresses lie outside, where anybody may be sent: everything that the IANA IPv4 and IPv6 Special-Purpose Address
 * Registries (RFC 6890 and its updates) do not set aside, that is not multicast (RFC 5771, RFC 4291), and behind which no
 * cloud keeps its machines' secrets. Of IPv6 that is global unicast (2000::/3) only. An IPv4 address that is written inside
 * an IPv6 one counts as itself where translators send it on (RFC 6052, mapped addresses), and is refused with the forms that
 * nobody uses any more (compatible addresses, 6to4, Teredo).
 */
final class PublicAddresses {

    /** 0/8 this network; 10/8, 172.16/12, 192.168/16 private; 100.64/10 shared by carriers; 127/8 this machine; … */
    private static final List<IpSubnetFilterRule> RESERVED = rules(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Link-local, where clouds answer 169.254.169.254 and the like.
            "169.254.0.0/16",
            // A cloud's metadata at a public number.
            "168.63.129.16/32",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Multicast, reserved, and broadcast.
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Protocol assignments: Teredo, benchmarking, ORCHID and others.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20");

    /** The first twelve bytes of ::ffff:0:0/96 and of 64:ff9b::/96: what follows is an IPv4 address. */
    private static final List<byte[]> BEFORE_AN_IPV4 = List.of(
            HexFormat.of().parseHex("00000000000000000000ffff"), HexFormat.of().parseHex("0064ff9b0000000000000000"));

    private static final int BYTES = 16;
    private static final int TOP_THREE_BITS = 0xe0;
    private static final int GLOBAL_UNICAST = 0x20;

    private PublicAddresses() {}

    /** Whether it lies outside. */
    static boolean isOne(InetAddress address) {
        InetAddress meant = meant(address);
        return (meant instanceof Inet4Address || isGlobalUnicast(meant.getAddress()))
                && RESERVED.stream().noneMatch(reserved -> matches(reserved, meant));
    }

    /** By hand: Netty's rule also matches what begins with as many ones. That does no harm where it refuses. */
    private static boolean isGlobalUnicast(byte[] address) {
        return (address[0] & TOP_THREE_BITS) == GLOBAL_UNICAST;
    }

    /** What a mapped or translated address stands for; any other is itself. */
    private static InetAddress meant(InetAddress address) {
        byte[] bytes = address.getAddress();
        return BEFORE_AN_IPV4.stream()
                .filter(before -> bytes.length == BYTES && Arrays.mismatch(before, bytes) == before.length)
                .findFirst()
                .map(before -> inside(bytes, before.length))
                .orElse(address);
    }

    private static InetAddress inside(byte[] address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address, from, BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean matches(IpSubnetFilterRule rule, InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }

    private static List<IpSubnetFilterRule> rules(String... subnets) {
        return Arrays.stream(subnets).map(PublicAddresses::rule).toList();
    }

    private static IpSubnetFilterRule rule(String subnet) {
        int slash = subnet.indexOf('/');
        return new IpSubnetFilterRule(
                subnet.substring(0, slash), Integer.parseInt(subnet.substring(slash + 1)), IpFilterRuleType.REJECT);
    }
}
