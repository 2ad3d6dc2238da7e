package org.kinbridge.webhook;

/** Why an attempt came to nothing although it was not refused by a status of the receiver's: a closed list. */
enum Failure {
    /** There is no such host. */
    HOST_UNKNOWN(true),
    /** The name leads, also or only, to an address that is not a public one. */
    ADDRESS_REFUSED(true),
    /** Nobody listens there. */
    NOT_CONNECTED(true),
    /** The certificate is not one for this host, or the two do not agree on TLS. */
    TLS_REFUSED(true),
    /** Not done within the time there is. */
    TIMED_OUT(true),
    /** The connection broke off, or what came was not HTTP. */
    BROKEN_OFF(true),
    /** The broker of the topics did not take it. */
    BROKER_AWAY(true),
    /** The receiver points elsewhere; nobody follows. */
    REDIRECTED(false),
    /** The answer is longer than anybody reads. */
    ANSWER_TOO_LONG(false);

    private final boolean receiverAway;

    Failure(boolean receiverAway) {
        this.receiverAway = receiverAway;
    }

    /** Whether the next delivery to this receiver would hardly fare better. */
    boolean isReceiverAway() {
        return receiverAway;
    }
}
