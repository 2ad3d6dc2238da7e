package org.kinbridge.inbox;

/** Where dead letters are kept; the room above furnishes it. */
public interface LayingAside {

    /** Keeps it, in a transaction of its own; the same record of the same consumer a second time changes nothing. */
    void bury(Dead dead);
}
