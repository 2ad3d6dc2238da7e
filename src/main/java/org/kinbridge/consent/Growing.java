package org.kinbridge.consent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.person.ProfileChanged;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/**
 * Lets a child's links grow with her, at the beginning of her birthday in her zone, by the policy of her country on that day.
 *
 * <p>At the age of assent each of them gets a step of her own. What is open stays open: a contact that breaks on a seventh
 * birthday, before anybody has asked her, would be a punishment for growing, and would look to everybody like a no of hers. So
 * she is asked, in the afternoon, with as much time as for any later question; her no counts from the first minute of that day;
 * and only if the time passes without an answer the step counts as missing. Where somebody has still to confirm or to consent
 * there is no contact to be kept, and her word is needed like theirs. What has ended asks for what she needs when it is begun
 * anew.
 *
 * <p>At the age of majority nobody consents for her any more: here for whoever is a minor in another role than a child's too.
 */
@Singleton
class Growing implements DueHandler {

    static final String KIND = "family-link.age";

    private final FamilyLinks links;
    private final AssentAsking asking;
    private final OwnAccount ownAccount;
    private final People people;
    private final Policies policies;
    private final Due due;
    private final HouseClock clock;

    Growing(
            FamilyLinks links,
            AssentAsking asking,
            OwnAccount ownAccount,
            People people,
            Policies policies,
            Due due,
            HouseClock clock) {
        this.links = links;
        this.asking = asking;
        this.ownAccount = ownAccount;
        this.people = people;
        this.policies = policies;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Sees to it that her day is not missed. */
    void await(PersonId child) {
        due.plan(KIND, child.value(), clock.instant());
    }

    /** Where she lives decides which day it is, and what holds. */
    void moved(@Observes ProfileChanged changed) {
        List<LinkId> asChild = links.asChild(changed.person());
        if (!asChild.isEmpty()) {
            await(changed.person());
        }
        asChild.forEach(link -> links.findByIdOptional(link).ifPresent(asking::await));
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        PersonId person = new PersonId(ref);
        List<LinkId> asChild = links.asChild(person);
        if (asChild.isEmpty()) {
            return;
        }
        Profile her = people.get(person);
        LocalDate today = her.today(clock.instant());
        Policy policy = policies.of(her.country(), today);
        if (!policy.isChild(her.birthDate(), today)) {
            asChild.forEach(link -> ownAccount.release(link, person));
            return;
        }
        boolean assents = policy.assents(her.birthDate(), today);
        if (assents) {
            asChild.forEach(link -> want(link, person, today));
        }
        LocalDate majority = policy.majority(her.birthDate());
        LocalDate assent = policy.assent(her.birthDate());
        LocalDate next = assents || assent.isAfter(majority) ? majority : assent;
        due.plan(KIND, ref, next.atStartOfDay(her.zone()).toInstant());
    }

    private void want(LinkId id, PersonId child, LocalDate today) {
        FamilyLink link = links.locked(id).orElseThrow(Problem::notFound);
        LinkSteps steps = link.steps();
        if (!link.hasEnded() && steps.find(LinkStep.Kind.ASSENT, child).isEmpty()) {
            link.want(child, AssentTimes.answerBy(today));
            asking.await(link);
        }
    }
}
