package org.kinbridge.familynotice;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kinbridge.consent.AssentWanted;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.id.EventId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToPerson;
import org.kinbridge.outbox.Outbox;

/**
 * Of a child's own word that is wanted: the child, and nobody else. No event says that she is asked, for others would read it;
 * she is told in the transaction in which she is asked, at an hour at which she may be.
 */
@Singleton
class OfAssent {

    private final NoticeMaking notices;
    private final Outbox outbox;

    OfAssent(NoticeMaking notices, Outbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    void wanted(@Observes AssentWanted wanted) {
        NoticeId notice = notices.make(
                wanted.child(),
                EventId.fresh(),
                new ToPerson.AssentAsked(wanted.link(), wanted.other(), wanted.until(), wanted.again()));
        outbox.append(new ContactEvent.NoticeMade(wanted.family(), notice, wanted.child()));
    }
}
