package org.kinbridge.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.kinbridge.id.LinkId;

/** Answers the rooms above when people wrote; never what. */
@ApplicationScoped
public class MessageReading {

    private final Conversations conversations;

    MessageReading(Conversations conversations) {
        this.conversations = conversations;
    }

    /** When the last message of a link was sent; empty if nobody ever wrote. */
    @Transactional
    public Optional<Instant> lastSent(LinkId link) {
        return conversations.lastSent(link);
    }
}
