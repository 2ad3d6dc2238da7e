package org.kinbridge.due;

import java.time.Instant;
import java.util.UUID;

/** Does one kind of due work. The effect and the end of the row are one transaction. */
public interface DueHandler {

    /** The kind of the rows it takes, such as {@code call.end}. */
    String kind();

    /**
     * Does it, if it still makes sense: after a pause, rows of the past come late.
     *
     * @param ref what it is about
     * @param dueAt when it should have been done, by the house clock
     */
    void handle(UUID ref, Instant dueAt);
}
