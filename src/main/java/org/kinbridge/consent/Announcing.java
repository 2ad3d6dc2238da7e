package org.kinbridge.consent;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.kinbridge.event.LinkEvent;
import org.kinbridge.outbox.Outbox;

/** Tells what became of a link: to the journal, and to the rooms above in the same transaction. */
@Singleton
class Announcing {

    private final FamilyLinks links;
    private final Outbox outbox;
    private final Event<ContactOpened> opened;
    private final Event<ContactStopped> stopped;

    Announcing(FamilyLinks links, Outbox outbox, Event<ContactOpened> opened, Event<ContactStopped> stopped) {
        this.links = links;
        this.outbox = outbox;
        this.opened = opened;
        this.stopped = stopped;
    }

    void made(FamilyLink link) {
        outbox.append(new LinkEvent.Made(link.family(), link.id(), link.a(), link.b()));
    }

    /** Says what a step has come to, if it opened or stopped the contact. */
    FamilyLink changed(FamilyLink link, boolean wasOpen) {
        if (link.isOpen() && !wasOpen) {
            opened(link);
        }
        if (!link.isOpen() && wasOpen) {
            stopped(link);
        }
        return link;
    }

    private void opened(FamilyLink link) {
        outbox.append(new LinkEvent.Opened(link.family(), link.id(), link.a(), link.b()));
        opened.fire(new ContactOpened(link.family(), link.id(), link.a(), link.b()));
    }

    /** The same, whatever the cause. */
    void stopped(FamilyLink link) {
        links.flush();
        outbox.append(new LinkEvent.Stopped(link.family(), link.id(), link.a(), link.b()));
        stopped.fire(new ContactStopped(link.family(), link.id()));
    }
}
