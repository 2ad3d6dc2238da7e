package org.kinbridge.webhook;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds the address behind a host's name and refuses it unless all that the name leads to lies outside. Whoever asks connects
 * to the very address that was looked at: a name that leads elsewhere a moment later leads nobody anywhere.
 */
final class Door {

    /** Looking up a name may hang where no virtual thread gives way; these threads are the name servers' to waste. */
    private final ExecutorService lookUps = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("kinbridge-names-", 0).daemon().factory());

    private final Names names;
    private final boolean demo;

    Door(Names names, boolean demo) {
        this.names = names;
        this.demo = demo;
    }

    /** The address to connect to. */
    InetAddress of(String host, Duration patience) throws NotSent {
        List<InetAddress> found = lookUp(host, patience);
        if (!found.stream().allMatch(this::mayBeSentTo)) {
            throw new NotSent(Failure.ADDRESS_REFUSED);
        }
        return found.getFirst();
    }

    private boolean mayBeSentTo(InetAddress address) {
        return PublicAddresses.isOne(address) || (demo && address.isLoopbackAddress());
    }

    private List<InetAddress> lookUp(String host, Duration patience) throws NotSent {
        Future<List<InetAddress>> found = lookUps.submit(() -> names.addressesOf(host));
        try {
            return found.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NotSent(Failure.TIMED_OUT);
        } catch (ExecutionException e) {
            throw new NotSent(Failure.HOST_UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking up a name");
        }
    }
}
