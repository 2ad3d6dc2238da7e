package org.kinbridge.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.kinbridge.disclosure.Disclosed;
import org.kinbridge.disclosure.Told;
import org.kinbridge.id.EventId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.wiring.HouseClock;

/** Makes notices, in the transaction in which a consumer handles the event behind them. */
@ApplicationScoped
public class NoticeMaking {

    private final Notices notices;
    private final ObjectMapper json;
    private final Event<Disclosed> disclosed;
    private final HouseClock clock;

    NoticeMaking(Notices notices, ObjectMapper json, Event<Disclosed> disclosed, HouseClock clock) {
        this.notices = notices;
        this.json = json;
        this.disclosed = disclosed;
        this.clock = clock;
    }

    /** A notice to a person, of whom the caller has asked that she may know. */
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeId make(PersonId reader, EventId source, ToPerson content) {
        return keep(Notice.to(reader, content.fact(), write(content), source, clock.instant()));
    }

    /**
     * A notice to an institution, which the disclosure gate let pass.
     *
     * @throws IllegalArgumentException if the gate was asked about another fact
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeId make(Told told, EventId source, ToInstitution content) {
        if (told.fact() != content.fact()) {
            throw new IllegalArgumentException("the gate was asked about another fact");
        }
        Instant now = clock.instant();
        NoticeId made = keep(Notice.to(told, write(content), source, now));
        disclosed.fire(new Disclosed(made, told, now));
        return made;
    }

    /** How many tests an institution had by this subscription within such a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long testsWithin(Duration time, SubscriptionId subscription) {
        return notices.tests(subscription, clock.instant().minus(time));
    }

    private NoticeId keep(Notice notice) {
        notices.persist(notice);
        return notice.id();
    }

    private String write(NoticeContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be written", e);
        }
    }
}
