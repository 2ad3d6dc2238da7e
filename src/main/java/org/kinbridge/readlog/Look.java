package org.kinbridge.readlog;

import java.util.UUID;
import org.kinbridge.id.Id;
import org.kinbridge.id.PersonId;

/**
 * A look at one record.
 *
 * @param about whom the record is about
 * @param letBy on whose word the institution knows her: what another household let be known is not this one's to see
 * @param purpose what the record is kept for, or was granted for
 */
public record Look(PersonId about, PersonId letBy, RecordKind kind, UUID record, ReadingPurpose purpose) {

    /** At a record about somebody who let it be known herself. */
    public static Look ofHerself(PersonId about, RecordKind kind, Id record, ReadingPurpose purpose) {
        return new Look(about, about, kind, record.value(), purpose);
    }
}
