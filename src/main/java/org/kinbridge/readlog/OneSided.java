package org.kinbridge.readlog;

import java.util.Set;
import java.util.UUID;
import org.kinbridge.id.PersonId;

/**
 * Knows the records of which one side alone may know, and therefore of the looks at them: whoever read that somebody had
 * looked would learn that there is one. Answered by the room above that shows them to an institution.
 */
public interface OneSided {

    /** Those on whose side this person is, now. */
    Set<UUID> onTheSideOf(PersonId person);
}
