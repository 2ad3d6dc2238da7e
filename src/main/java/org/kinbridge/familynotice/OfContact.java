package org.kinbridge.familynotice;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kinbridge.call.CallReading;
import org.kinbridge.call.KnownCall;
import org.kinbridge.consent.Around;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.event.CallEvent;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.id.EventId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToPerson;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.rhythm.RhythmReading;

/**
 * Of calls and silences: the two, and whoever cares for the child of the two, as long as they may be in contact. Once they
 * may not, nobody is reminded of each other.
 */
@Singleton
class OfContact {

    private final ContactGate gate;
    private final CallReading calls;
    private final RhythmReading rhythms;
    private final NoticeMaking notices;
    private final Outbox outbox;

    OfContact(ContactGate gate, CallReading calls, RhythmReading rhythms, NoticeMaking notices, Outbox outbox) {
        this.gate = gate;
        this.calls = calls;
        this.rhythms = rhythms;
        this.notices = notices;
        this.outbox = outbox;
    }

    void tell(CallEvent.Missed missed, EventId event) {
        gate.around(missed.link())
                .ifPresent(around -> calls.known(missed.call()).ifPresent(call -> tell(around, call, missed, event)));
    }

    private void tell(Around around, KnownCall call, CallEvent.Missed missed, EventId event) {
        PersonId parent = call.child().equals(call.anchor()) ? call.other() : call.anchor();
        Map<PersonId, PersonId> sideOf = new HashMap<>();
        around.carers().forEach(carer -> sideOf.put(carer, call.child()));
        sideOf.put(call.child(), call.child());
        sideOf.put(parent, parent);
        sideOf.forEach((reader, hers) -> tell(
                reader,
                missed.family(),
                event,
                new ToPerson.CallMissed(
                        missed.call(),
                        missed.link(),
                        hers,
                        hers.equals(parent) ? call.child() : parent,
                        call.child(),
                        call.startsAt(),
                        missed.cause())));
    }

    /** The adults; a child is told when she will talk, not for how long nobody did. */
    void tell(ContactEvent.Lapsed lapsed, EventId event) {
        gate.around(lapsed.link()).ifPresent(around -> {
            int days = rhythms.silence(lapsed.link()).orElse(0);
            PersonId child = around.child().orElse(around.b());
            PersonId parent = child.equals(around.a()) ? around.b() : around.a();
            Set<PersonId> readers = new HashSet<>(around.carers());
            readers.add(parent);
            if (around.child().isEmpty()) {
                readers.add(child);
            }
            ToPerson content = new ToPerson.ContactLapsed(lapsed.link(), parent, child, days, lapsed.since());
            readers.forEach(reader -> tell(reader, lapsed.family(), event, content));
        });
    }

    private void tell(PersonId reader, FamilyId family, EventId event, ToPerson content) {
        NoticeId notice = notices.make(reader, event, content);
        outbox.append(new ContactEvent.NoticeMade(family, notice, reader));
    }
}
