package org.kinbridge.familynotice;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinbridge.clockchange.ClockChangeReading;
import org.kinbridge.clockchange.Shift;
import org.kinbridge.consent.Around;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.id.EventId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToPerson;
import org.kinbridge.outbox.Outbox;

/** Of changes of clocks: the two, and whoever cares for the child of the two, as long as they may be in contact. */
@Singleton
class OfClocks {

    private final ContactGate gate;
    private final ClockChangeReading clocks;
    private final NoticeMaking notices;
    private final Outbox outbox;

    OfClocks(ContactGate gate, ClockChangeReading clocks, NoticeMaking notices, Outbox outbox) {
        this.gate = gate;
        this.clocks = clocks;
        this.notices = notices;
        this.outbox = outbox;
    }

    /** One notice for each, whatever the number of calls; none if no call is concerned any more. */
    void tell(ContactEvent.ClockChangeNeared neared, EventId event) {
        List<Shift> shifts = clocks.shifts(neared.link(), neared.changesAt());
        if (!shifts.isEmpty()) {
            gate.around(neared.link())
                    .ifPresent(around -> sides(around).forEach((reader, hers) -> {
                        NoticeId notice = notices.make(
                                reader,
                                event,
                                new ToPerson.ClockChanges(
                                        neared.link(),
                                        hers,
                                        hers.equals(around.a()) ? around.b() : around.a(),
                                        around.child().orElse(null),
                                        neared.changesAt(),
                                        shifts));
                        outbox.append(new ContactEvent.NoticeMade(neared.family(), notice, reader));
                    }));
        }
    }

    /** Who is told, and on whose side each is. */
    private static Map<PersonId, PersonId> sides(Around around) {
        Map<PersonId, PersonId> sideOf = new HashMap<>();
        around.child().ifPresent(child -> around.carers().forEach(carer -> sideOf.put(carer, child)));
        sideOf.put(around.a(), around.a());
        sideOf.put(around.b(), around.b());
        return sideOf;
    }
}
