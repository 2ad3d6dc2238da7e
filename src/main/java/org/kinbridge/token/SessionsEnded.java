package org.kinbridge.token;

import java.util.Set;
import org.kinbridge.id.SessionId;

/** A signal inside the process, after the commit and on every replica: tokens of these sign-ins work no more. */
public record SessionsEnded(Set<SessionId> sessions) {

    /** Copies them. */
    public SessionsEnded {
        sessions = Set.copyOf(sessions);
    }
}
