package org.kinbridge.message;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.familykey.FamilyKey;
import org.kinbridge.familykey.FamilySealing;
import org.kinbridge.id.FamilyId;
import org.kinbridge.wiring.HouseClock;

/** Seals, after a start, what was written before texts were sealed, a few at a time, until nothing plain is left. */
@ApplicationScoped
class PlainTexts implements DueHandler {

    private static final UUID ALL = new UUID(0, 0);
    /** Looks again, once the replicas of a release before are gone that seal nothing. */
    private static final UUID ONCE_MORE = new UUID(0, 2);

    private static final Duration ROLLED_OUT = Duration.ofHours(1);
    private static final int BATCH = 200;

    private final Messages messages;
    private final Conversations conversations;
    private final FamilySealing sealing;
    private final Due due;
    private final HouseClock clock;

    PlainTexts(Messages messages, Conversations conversations, FamilySealing sealing, Due due, HouseClock clock) {
        this.messages = messages;
        this.conversations = conversations;
        this.sealing = sealing;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "message.seal-plain";
    }

    @Transactional
    void start(@Observes StartupEvent started) {
        if (messages.isAnyPlain()) {
            due.plan(kind(), ALL, clock.instant());
        }
        due.plan(kind(), ONCE_MORE, clock.instant().plus(ROLLED_OUT));
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        List<Message> plain = messages.plain(BATCH);
        plain.forEach(this::seal);
        if (!plain.isEmpty()) {
            // As due as anything else is by now, or it would keep everything else waiting.
            due.plan(kind(), ref, clock.instant());
        }
    }

    private void seal(Message message) {
        FamilyId family = conversations.findById(message.id().conversation()).family();
        FamilyKey key = sealing.keyToSeal(family, sealing.keyOf(family).orElse(null));
        message.plain().ifPresent(text -> message.seal(sealing.seal(key, text, message.context())));
    }
}
