package org.kinbridge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.kinbridge.caller.Caller;
import org.kinbridge.due.Due;
import org.kinbridge.event.AssistanceEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RequestId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.InstitutionReading;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Files requests for help, takes them, writes in them and closes them, and keeps the clock of each. */
@ApplicationScoped
class Assisting {

    private final Parties parties;
    private final AssistanceRequests requests;
    private final Writings writings;
    private final AssistanceReading reading;
    private final InstitutionReading directory;
    private final Outbox outbox;
    private final Due due;
    private final AssistanceSettings settings;
    private final HouseClock clock;

    Assisting(
            Parties parties,
            AssistanceRequests requests,
            Writings writings,
            AssistanceReading reading,
            InstitutionReading directory,
            Outbox outbox,
            Due due,
            AssistanceSettings settings,
            HouseClock clock) {
        this.parties = parties;
        this.requests = requests;
        this.writings = writings;
        this.reading = reading;
        this.directory = directory;
        this.outbox = outbox;
        this.due = due;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Correspondence file(PersonId requester, NewAssistanceRequest asked) {
        Writing.check(asked.text());
        directory.get(asked.post(), InstitutionKind.POST);
        Instant now = clock.instant();
        AssistanceRequest request = new AssistanceRequest(requester, asked, now, within(asked.urgency()));
        Writing.Key first = request.next();
        requests.persist(request);
        writings.write(first, Party.Side.REQUESTER, asked.text(), now);
        keepTime(request);
        outbox.append(new AssistanceEvent.Filed(requester, request.id(), request.post()));
        return reading.whole(request, new Party.Requester(requester));
    }

    @Transactional
    Correspondence take(Caller.StaffCaller staff, RequestId id) {
        Party.Officer officer = parties.officer(staff);
        AssistanceRequest request = locked(officer, id);
        request.take(officer, clock.instant());
        outbox.append(new AssistanceEvent.Taken(request.requester(), id, request.post()));
        return reading.whole(request, officer);
    }

    @Transactional
    Correspondence reply(Caller caller, RequestId id, String text) {
        Writing.check(text);
        Party by = parties.of(caller);
        AssistanceRequest request = locked(by, id);
        Instant now = clock.instant();
        request.write(by, now, within(request.urgency()));
        writings.write(request.next(), by.side(), text, now);
        keepTime(request);
        outbox.append(new AssistanceEvent.Replied(request.requester(), id, request.post()));
        return reading.whole(request, by);
    }

    @Transactional
    Correspondence close(Caller caller, RequestId id) {
        Party by = parties.of(caller);
        AssistanceRequest request = locked(by, id);
        request.close(by);
        keepTime(request);
        outbox.append(new AssistanceEvent.Closed(request.requester(), id, request.post()));
        return reading.whole(request, by);
    }

    private AssistanceRequest locked(Party party, RequestId id) {
        return requests.locked(party, id).orElseThrow(Problem::notFound);
    }

    /** The clock is due work: it rings when the time is over, and not at all while it stands. */
    private void keepTime(AssistanceRequest request) {
        if (!request.isRunning()) {
            due.cancel(AssistanceOverdue.KIND, request.id().value());
        } else if (!request.overdue()) {
            due.plan(AssistanceOverdue.KIND, request.id().value(), request.answerBy());
        }
    }

    private Duration within(Urgency urgency) {
        return switch (urgency) {
            case ROUTINE -> settings.routine();
            case SOON -> settings.soon();
            case URGENT -> settings.urgent();
        };
    }
}
