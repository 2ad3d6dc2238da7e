package org.kinbridge.consent;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Rule;
import org.kinbridge.wiring.HouseClock;

/**
 * Asks a child for her own word two weeks before the period is over for which her country lets it count, and lets it lapse if
 * she does not give it again. Nobody else is told either of it: a lapse leaves the traces of any other stop.
 *
 * <p>Each time it looks anew, at the policy of that day and at her zone of that day. So a period that runs follows another
 * pack at its next due moment; but a question that was put stands as it was put, and nobody has less than two weeks to answer.
 * She is asked only while the contact is open: what is closed already needs no word of hers, and waits for its opening.
 */
@Singleton
class AssentAsking implements DueHandler {

    static final String KIND = "family-link.assent";

    private final FamilyLinks links;
    private final Announcing announcing;
    private final People people;
    private final Policies policies;
    private final Waking waking;
    private final Due due;
    private final Event<AssentWanted> wanted;
    private final HouseClock clock;

    AssentAsking(
            FamilyLinks links,
            Announcing announcing,
            People people,
            Policies policies,
            Waking waking,
            Due due,
            Event<AssentWanted> wanted,
            HouseClock clock) {
        this.links = links;
        this.announcing = announcing;
        this.people = people;
        this.policies = policies;
        this.waking = waking;
        this.due = due;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Sees to it that no assent of this link outlasts its period. */
    void await(FamilyLink link) {
        link.steps().of(LinkStep.Kind.ASSENT).forEach(step -> due.plan(KIND, step.id(), clock.instant()));
    }

    void opened(@Observes ContactOpened opened) {
        links.findByIdOptional(opened.link()).ifPresent(this::await);
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        links.withStep(ref)
                .flatMap(links::locked)
                .filter(link -> !link.hasEnded())
                .ifPresent(link -> link.steps()
                        .find(ref)
                        .filter(LinkStep::lets)
                        .ifPresent(step -> look(link, step, people.get(step.person()))));
    }

    private void look(FamilyLink link, LinkStep step, Profile her) {
        Instant now = clock.instant();
        LocalDate until = until(step, her, now);
        Instant turns = step.isAsked() ? AssentTimes.lapses(until, her.zone()) : AssentTimes.asks(until, her.zone());
        Instant next = waking.from(her.id(), turns.isAfter(now) ? turns : now);
        if (next.isAfter(now)) {
            due.plan(KIND, step.id(), next);
        } else if (step.isAsked()) {
            lapse(link, step, now);
        } else if (link.isOpen()) {
            ask(link, step, latest(until, AssentTimes.answerBy(her.today(now))), now);
            due.plan(KIND, step.id(), now);
        }
    }

    /** The last day of what she said, or on which nothing waits for what she has not said yet. */
    private LocalDate until(LinkStep step, Profile her, Instant now) {
        LocalDate asked = step.wantedUntil();
        if (asked != null) {
            return asked;
        }
        LocalDate today = her.today(now);
        int months = policies.of(her.country(), today).value(Rule.ASSENT_RENEWAL_MONTHS);
        // Where she is never asked, it is looked at again once a year: another pack may ask her.
        return months == 0
                ? today.plusYears(1)
                : AssentTimes.lastDay(her.today(Objects.requireNonNull(step.givenAt())), months);
    }

    private void ask(FamilyLink link, LinkStep step, LocalDate until, Instant now) {
        step.ask(until, now);
        wanted.fire(new AssentWanted(
                link.family(), link.id(), step.person(), link.otherThan(step.person()), until, step.given()));
    }

    private void lapse(FamilyLink link, LinkStep step, Instant now) {
        boolean was = link.isOpen();
        link.lapse(step, now);
        links.flush();
        link.need(LinkStep.Kind.ASSENT, step.person());
        announcing.changed(link, was);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
