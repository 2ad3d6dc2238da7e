package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.kinbridge.due.Due;
import org.kinbridge.event.GrantEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Gives grants: a person of age for herself, whoever decides for a child for her. */
@ApplicationScoped
public class GrantGiving {

    private final Grants grants;
    private final Acquaintance acquaintance;
    private final InstitutionKeeping institutions;
    private final Kin kin;
    private final People people;
    private final Policies policies;
    private final Outbox outbox;
    private final Due due;
    private final Event<GrantGiven> given;
    private final HouseClock clock;

    GrantGiving(
            Grants grants,
            Acquaintance acquaintance,
            InstitutionKeeping institutions,
            Kin kin,
            People people,
            Policies policies,
            Outbox outbox,
            Due due,
            Event<GrantGiven> given,
            HouseClock clock) {
        this.grants = grants;
        this.acquaintance = acquaintance;
        this.institutions = institutions;
        this.kin = kin;
        this.people = people;
        this.policies = policies;
        this.outbox = outbox;
        this.due = due;
        this.given = given;
        this.clock = clock;
    }

    /**
     * The grant that goes with a registration: a worker who registers lets the post know of the registration itself. Whoever
     * calls has asked whether this person may give it; a grant that holds already stays as it is.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withTheRecord(InstitutionId institution, PersonId about, Purpose purpose, PersonId by) {
        Leave leave = Leave.withTheRecord(purpose);
        boolean there = leave.facts().stream()
                .allMatch(fact -> grants.shared(new Sought(institution, about, fact, null), clock.instant())
                        .isPresent());
        if (!there) {
            keep(new Grant(institution, about, leave, by, clock.instant()));
        }
    }

    @Transactional
    Grant give(NewGrant asked, PersonId by) {
        asked.mustNotNameAPersonAsReader(by);
        Profile about = mayDecide(by, asked.about());
        if (!acquaintance.knows(asked.to(), asked.about())) {
            throw Problem.notFound();
        }
        InstitutionKind kind = institutions.get(asked.to()).kind();
        mayNameTheSource(asked, kind, by);
        Instant now = clock.instant();
        List<FactType> facts = asked.facts(kind);
        Leave leave = Leave.until(asked, facts, about.zone(), now);
        return keep(new Grant(asked.to(), asked.about(), leave, by, now));
    }

    /**
     * What another household lets an institution keep is not hers to pass on, nor to see: {@code not-found}. Of herself
     * somebody may name any: that she will register there, perhaps.
     */
    private void mayNameTheSource(NewGrant asked, InstitutionKind reader, PersonId by) {
        InstitutionId source = asked.source();
        if (source != null) {
            if (!by.equals(asked.about()) && !acquaintance.knowsThrough(source, asked.about(), kin.household(by))) {
                throw Problem.notFound();
            }
            asked.mustBeToldBetween(reader, institutions.get(source).kind());
        }
    }

    /** Whom the grant is about; {@code not-found} if the asking person has no say in it. */
    private Profile mayDecide(PersonId by, PersonId about) {
        if (!by.equals(about) && !kin.decidesFor(by, about)) {
            throw Problem.notFound();
        }
        Profile profile = people.get(about);
        boolean ofAge = !policies.isChild(profile.country(), profile.birthDate(), profile.today(clock.instant()));
        if (!by.equals(about) && ofAge) {
            throw Problem.notFound();
        }
        if (by.equals(about) && !ofAge) {
            throw Problem.invalid("/about", "somebody who is of age, or a child whom you decide for");
        }
        return profile;
    }

    private Grant keep(Grant grant) {
        grants.persistAndFlush(grant);
        given.fire(new GrantGiven(grant.id()));
        outbox.append(new GrantEvent.Given(grant.about(), grant.givenBy(), grant.id(), grant.institution()));
        Instant over = grant.validUntil();
        if (over != null) {
            due.plan(GrantEnding.KIND, grant.id().value(), over);
        }
        return grant;
    }
}
