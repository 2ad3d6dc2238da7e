package org.kinbridge.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinbridge.kube.Manifests;

/** What the service refuses by itself, the cluster refuses too: the network lets nothing out to a private address. */
class EgressTest {

    private static final int TRIES = 20_000;

    private final List<IPBlock> open = Manifests.named(
                    Manifests.PRODUCTION, NetworkPolicy.class, "the-world-is-reached")
            .getSpec()
            .getEgress()
            .getFirst()
            .getTo()
            .stream()
            .map(NetworkPolicyPeer::getIpBlock)
            .toList();

    @Test
    void theNetworkAndTheServiceAgreeOnWhatLiesOutside() throws UnknownHostException {
        assertEquals(2, open.size());
        for (byte[] address : addresses()) {
            InetAddress one = InetAddress.getByAddress(address);
            assertEquals(PublicAddresses.isOne(one), passes(address), one::toString);
        }
        assertTrue(passes(InetAddress.ofLiteral("93.184.216.34").getAddress()));
        assertFalse(passes(InetAddress.ofLiteral("169.254.169.254").getAddress()));
        assertFalse(passes(InetAddress.ofLiteral("fd00::1").getAddress()));
    }

    /** Both ends of every block, what lies beside them, and many others. */
    private List<byte[]> addresses() {
        List<byte[]> found = new ArrayList<>();
        open.stream()
                .flatMap(block -> block.getExcept().stream())
                .map(Block::of)
                .forEach(block -> {
                    Stream.of(
                                    block.first().subtract(BigInteger.ONE),
                                    block.first(),
                                    block.last(),
                                    block.last().add(BigInteger.ONE))
                            .filter(number -> number.signum() >= 0 && number.bitLength() <= block.bits())
                            .forEach(number -> found.add(bytes(number, block.bits())));
                });
        Random random = new Random(5);
        for (int turn = 0; turn < TRIES; turn++) {
            byte[] address = new byte[turn % 2 == 0 ? 4 : 16];
            random.nextBytes(address);
            if (address.length == 16) {
                // Otherwise hardly one in eight would be global unicast.
                address[0] = (byte) (turn % 3 == 0 ? 0x20 | (address[0] & 0x1f) : address[0]);
            }
            found.add(address);
        }
        return found;
    }

    private boolean passes(byte[] address) {
        return open.stream()
                .filter(block -> Block.of(block.getCidr()).holds(address))
                .anyMatch(
                        block -> block.getExcept().stream().map(Block::of).noneMatch(except -> except.holds(address)));
    }

    private static byte[] bytes(BigInteger number, int bits) {
        byte[] whole = new byte[bits / 8];
        byte[] some = number.toByteArray();
        int length = Math.min(some.length, whole.length);
        System.arraycopy(some, some.length - length, whole, whole.length - length, length);
        return whole;
    }

    private record Block(BigInteger first, int prefix, int bits) {

        static Block of(String cidr) {
            int slash = cidr.indexOf('/');
            byte[] address = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            return new Block(
                    new BigInteger(1, address), Integer.parseInt(cidr.substring(slash + 1)), address.length * 8);
        }

        BigInteger last() {
            return first.add(BigInteger.ONE.shiftLeft(bits - prefix)).subtract(BigInteger.ONE);
        }

        boolean holds(byte[] address) {
            BigInteger number = new BigInteger(1, address);
            return address.length * 8 == bits && number.compareTo(first) >= 0 && number.compareTo(last()) <= 0;
        }
    }
}
