package org.kinbridge.story;

import java.util.concurrent.ThreadLocalRandom;

/** Random numbers that libphonenumber believes, so that stories never meet each other's people. */
public final class Numbers {

    private Numbers() {}

    /** A mobile number in Italy. */
    public static String italian() {
        return "+39320" + digits();
    }

    /** A mobile number in the Philippines. */
    public static String philippine() {
        return "+63917" + digits();
    }

    private static String digits() {
        return "%07d".formatted(ThreadLocalRandom.current().nextInt(1, 10_000_000));
    }
}
