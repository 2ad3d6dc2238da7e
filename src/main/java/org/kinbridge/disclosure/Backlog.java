package org.kinbridge.disclosure;

import org.kinbridge.id.NoticeId;

/** Answers what waits because its reader wants to be told less often; furnished by the room that delivers. */
public interface Backlog {

    /** Whether this notice waits for its turn under a cap. */
    boolean isHeldBack(NoticeId notice);
}
