package org.kinbridge.familykey;

import java.util.UUID;

/** A text as it may lie in a table. */
public final class Sealed {

    private final byte[] bytes;
    private final UUID by;

    /** As it was read from there. */
    public Sealed(byte[] bytes, UUID by) {
        this.bytes = bytes;
        this.by = by;
    }

    /** What nobody can read. */
    public byte[] bytes() {
        return bytes;
    }

    /** Which family's key it takes to open it. */
    public UUID by() {
        return by;
    }
}
