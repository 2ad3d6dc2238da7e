package org.kinbridge.disclosure;

import java.util.UUID;
import org.kinbridge.id.InstitutionId;

/** Answers which records are an institution's own; furnished by each room that keeps such records. */
public interface OwnRecords {

    /** Whether this room keeps a record of this id for this institution. */
    boolean owns(InstitutionId institution, UUID record);
}
