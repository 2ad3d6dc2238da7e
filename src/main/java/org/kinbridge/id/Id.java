package org.kinbridge.id;

import java.util.UUID;

/** A typed id: one record per noun, each a UUID version 7 on the wire and in the database. */
public interface Id {

    /** The bare value. */
    UUID value();
}
