package org.kinbridge.story;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers that libphonenumber believes, each given once, so that stories never meet each other's people. None ends in 0000:
 * a simulated phone with such a number has no reception.
 */
public final class Numbers {

    private static final int MANY = 1_000_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(MANY));

    private Numbers() {}

    /** A mobile number in Italy. */
    public static String italian() {
        return "+39320" + digits();
    }

    /** A mobile number in the Philippines. */
    public static String philippine() {
        return "+63917" + digits();
    }

    /** A mobile number in Saudi Arabia. */
    public static String saudi() {
        return "+96650" + digits();
    }

    private static String digits() {
        return "%06d7".formatted(NEXT.getAndIncrement() % MANY);
    }
}
