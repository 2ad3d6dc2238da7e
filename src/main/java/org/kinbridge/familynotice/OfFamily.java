package org.kinbridge.familynotice;

import jakarta.inject.Singleton;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.id.EventId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToPerson;
import org.kinbridge.outbox.Outbox;

/** Of the family itself: everybody who is in it at the moment of telling. */
@Singleton
class OfFamily {

    private final Kin kin;
    private final NoticeMaking notices;
    private final Outbox outbox;

    OfFamily(Kin kin, NoticeMaking notices, Outbox outbox) {
        this.kin = kin;
        this.notices = notices;
        this.outbox = outbox;
    }

    void tell(FamilyEvent.MemberComesOfAge grown, EventId event) {
        ToPerson content = new ToPerson.ComesOfAge(grown.family(), grown.person(), grown.on());
        kin.members(grown.family()).stream().map(Member::person).distinct().forEach(reader -> {
            NoticeId notice = notices.make(reader, event, content);
            outbox.append(new ContactEvent.NoticeMade(grown.family(), notice, reader));
        });
    }
}
