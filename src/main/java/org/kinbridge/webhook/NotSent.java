package org.kinbridge.webhook;

/** An attempt came to nothing. It says why, and neither where to nor what. */
final class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    NotSent(Failure failure) {
        super(failure.name(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
