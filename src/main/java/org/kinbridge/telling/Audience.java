package org.kinbridge.telling;

import java.util.Set;
import org.kinbridge.event.Stream;
import org.kinbridge.id.PersonId;

/** Knows which streams a reader's own are, at this moment. */
public interface Audience {

    /** The streams in which something may be for her. */
    Set<Stream> streamsOf(PersonId reader);
}
