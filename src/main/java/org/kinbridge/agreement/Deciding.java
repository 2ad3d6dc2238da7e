package org.kinbridge.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/** Takes or declines what was proposed, and ends what was agreed on: by either side, or because the last day is over. */
@ApplicationScoped
class Deciding implements DueHandler {

    static final String KIND = "agreement.over";

    private final Agreements agreements;
    private final Outbox outbox;
    private final Due due;
    private final Event<AgreementEnded> ended;
    private final HouseClock clock;

    Deciding(Agreements agreements, Outbox outbox, Due due, Event<AgreementEnded> ended, HouseClock clock) {
        this.agreements = agreements;
        this.outbox = outbox;
        this.due = due;
        this.ended = ended;
        this.clock = clock;
    }

    /** 409 {@code already-there} if the two have agreed on another for some of the same days. */
    @Transactional
    Agreement accept(InstitutionId by, AgreementId id) {
        Agreement agreement = agreements.of(by, id).orElseThrow(Problem::notFound);
        agreements.oneAtATime(agreement.proposer(), agreement.other());
        agreement = own(by, id);
        agreement.accept(by, clock.instant());
        if (agreements.overlaps(agreement)) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        due.plan(KIND, id.value(), agreement.over());
        outbox.append(new InstitutionEvent.AgreementAccepted(agreement.proposer(), id));
        outbox.append(new InstitutionEvent.AgreementAccepted(agreement.other(), id));
        return agreement;
    }

    @Transactional
    Agreement decline(InstitutionId by, AgreementId id) {
        Agreement agreement = own(by, id);
        agreement.decline(by, clock.instant());
        outbox.append(new InstitutionEvent.AgreementDeclined(agreement.proposer(), id));
        outbox.append(new InstitutionEvent.AgreementDeclined(agreement.other(), id));
        return agreement;
    }

    /** From this transaction on nothing more crosses by it, nor what already waits. */
    @Transactional
    Agreement end(InstitutionId by, AgreementId id) {
        Agreement agreement = own(by, id);
        due.cancel(KIND, id.value());
        end(agreement);
        return agreement;
    }

    private Agreement own(InstitutionId side, AgreementId id) {
        return agreements.locked(side, id).orElseThrow(Problem::notFound);
    }

    private void end(Agreement agreement) {
        if (agreement.end(clock.instant())) {
            agreements.flush();
            outbox.append(new InstitutionEvent.AgreementEnded(agreement.proposer(), agreement.id()));
            outbox.append(new InstitutionEvent.AgreementEnded(agreement.other(), agreement.id()));
            ended.fire(new AgreementEnded(agreement.id()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Its last day is over. */
    @Override
    public void handle(UUID ref, Instant dueAt) {
        agreements.locked(new AgreementId(ref)).ifPresent(this::end);
    }
}
