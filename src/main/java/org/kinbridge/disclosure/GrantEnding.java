package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.GrantEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.family.MemberCameOfAge;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/**
 * Shows a family the grants about its people, and ends them: by whoever has a say, because the last day is over, or
 * because the child comes of age. From
 * that transaction on nothing more leaves, what waits is dropped, and the institution is asked to forget.
 */
@ApplicationScoped
class GrantEnding implements DueHandler {

    static final String KIND = "grant.over";

    private final Grants grants;
    private final Kin kin;
    private final Outbox outbox;
    private final Due due;
    private final Event<GrantEnded> ended;
    private final HouseClock clock;

    GrantEnding(Grants grants, Kin kin, Outbox outbox, Due due, Event<GrantEnded> ended, HouseClock clock) {
        this.grants = grants;
        this.kin = kin;
        this.outbox = outbox;
        this.due = due;
        this.ended = ended;
        this.clock = clock;
    }

    @Transactional
    Grant get(GrantId id, PersonId asking) {
        return grants.findByIdOptional(id)
                .filter(grant -> hasASay(asking, grant))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    List<Grant> visible(PersonId asking, Slice slice) {
        Set<PersonId> people = new HashSet<>(kin.decidedForBy(asking));
        people.add(asking);
        String after = slice.after();
        return grants.about(people, after == null ? null : GrantId.fromString(after), slice.fetch());
    }

    /** Ends it; ending it again changes nothing. A child may end what is told of her, too. */
    @Transactional
    Grant end(GrantId id, PersonId by) {
        Grant grant = grants.locked(id).filter(found -> hasASay(by, found)).orElseThrow(Problem::notFound);
        due.cancel(KIND, id.value());
        end(grant, by);
        return grant;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Its last day is over. */
    @Override
    public void handle(UUID ref, Instant dueAt) {
        grants.locked(new GrantId(ref)).ifPresent(grant -> end(grant, null));
    }

    /** What others let be known of her as a child, they may not any more; what is to be known from now on is hers to grant. */
    void cameOfAge(@Observes MemberCameOfAge grown) {
        grants.givenByOthers(grown.person()).forEach(grant -> {
            due.cancel(KIND, grant.id().value());
            end(grant, null);
        });
    }

    private void end(Grant grant, @Nullable PersonId by) {
        if (grant.end(by, clock.instant())) {
            grants.flush();
            outbox.append(new GrantEvent.Ended(grant.about(), grant.givenBy(), grant.id(), grant.institution()));
            ended.fire(new GrantEnded(grant.id()));
        }
    }

    private boolean hasASay(PersonId person, Grant grant) {
        return person.equals(grant.about()) || kin.decidesFor(person, grant.about());
    }
}
