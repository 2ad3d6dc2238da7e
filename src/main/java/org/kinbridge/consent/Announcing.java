package org.kinbridge.consent;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.kinbridge.event.LinkEvent;
import org.kinbridge.outbox.Outbox;

/** Tells what became of a link: to the journal, and to the rooms above in the same transaction. */
@Singleton
class Announcing {

    private final Outbox outbox;
    private final Event<ContactOpened> opened;
    private final Event<ContactStopped> stopped;

    Announcing(Outbox outbox, Event<ContactOpened> opened, Event<ContactStopped> stopped) {
        this.outbox = outbox;
        this.opened = opened;
        this.stopped = stopped;
    }

    void made(FamilyLink link) {
        outbox.append(new LinkEvent.Made(link.family(), link.id(), link.a(), link.b()));
    }

    void opened(FamilyLink link) {
        outbox.append(new LinkEvent.Opened(link.family(), link.id(), link.a(), link.b()));
        opened.fire(new ContactOpened(link.family(), link.id(), link.a(), link.b()));
    }

    /** The same, whatever the cause. */
    void stopped(FamilyLink link) {
        outbox.append(new LinkEvent.Stopped(link.family(), link.id(), link.a(), link.b()));
        stopped.fire(new ContactStopped(link.family(), link.id()));
    }
}
