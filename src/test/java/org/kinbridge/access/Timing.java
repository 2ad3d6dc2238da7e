package org.kinbridge.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kinbridge.story.Somebody;

/**
 * How long a stranger waits for what is not hers and for what does not exist, in turns. Between the two lies less than the
 * noise of a busy machine, so the figures are reported and decide nothing; only a cliff fails, and only if it is there
 * three times: then the one does something that the other does not, such as to check a secret.
 */
final class Timing {

    private static final int TRIES = 60;
    private static final int ROUNDS = 3;
    private static final double CLIFF = 5;
    private static final double NOISE_MILLIS = 5;

    private final World world = World.of(Who.ABROAD);
    private final StringBuilder text = new StringBuilder("""
            A stranger, medians of %d tries in turns, in milliseconds.

            | operation | not hers | not there |
            |---|---|---|
            """.formatted(TRIES));

    /** Whether there is a cliff, each time it is looked for. */
    boolean hasACliff(String method, String path) {
        String theirs = world.filled(path);
        String nothing = world.filledWithNothing(path);
        for (int round = 0; round < ROUNDS; round++) {
            if (!isCliff(measured(method, path, theirs, nothing))) {
                return false;
            }
        }
        return true;
    }

    private List<Double> measured(String method, String path, String theirs, String nothing) {
        double[] notHers = new double[TRIES];
        double[] notThere = new double[TRIES];
        for (int turn = 0; turn < TRIES; turn++) {
            notHers[turn] = millis(method, theirs);
            notThere[turn] = millis(method, nothing);
        }
        List<Double> medians = List.of(median(notHers), median(notThere));
        text.append(String.format(
                Locale.ROOT, "| %s %s | %.2f | %.2f |%n", method, path, medians.getFirst(), medians.getLast()));
        return medians;
    }

    private static boolean isCliff(List<Double> medians) {
        double longer = Math.max(medians.getFirst(), medians.getLast());
        double shorter = Math.min(medians.getFirst(), medians.getLast());
        return longer > CLIFF * shorter && longer - shorter > NOISE_MILLIS;
    }

    private double millis(String method, String path) {
        Somebody stranger = world.caller(Who.STRANGER);
        long from = System.nanoTime();
        Trying.ask(stranger, method, path, "").statusCode();
        return (System.nanoTime() - from) / 1e6;
    }

    private static double median(double[] millis) {
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    void print() {
        Table.print("What is not hers and what is not there, by the clock", text.toString());
    }
}
