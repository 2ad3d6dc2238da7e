package org.kinbridge.hold;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinbridge.consent.ContactStopped;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.id.HoldId;

/** Ends holds after their quarter of an hour, and at once when the two may not be in contact any more. Nobody is told. */
@Singleton
class HoldEnding implements DueHandler {

    static final String KIND = "call-hold.lapse";

    private final Holds holds;
    private final Engagements engagements;
    private final Due due;

    HoldEnding(Holds holds, Engagements engagements, Due due) {
        this.holds = holds;
        this.engagements = engagements;
        this.due = due;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        if (holds.deleteById(new HoldId(ref))) {
            engagements.giveBack(List.of(ref));
        }
    }

    void stop(@Observes ContactStopped stopped) {
        List<UUID> dropped = holds.drop(stopped.link());
        engagements.giveBack(dropped);
        due.cancel(KIND, dropped);
    }
}
