package org.kinbridge.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinbridge.consent.LinkStep.Kind;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * The steps of a link that count now: what may be done to them, and what they come to. Once the link has ended nothing may.
 *
 * @param current the link's own list, or a copy to be read
 */
record LinkSteps(LinkId link, List<LinkStep> current) {

    void need(Kind kind, PersonId person) {
        current.add(new LinkStep(link, kind, person));
    }

    /** {@code state-conflict} if no such thing is needed. */
    void give(Kind kind, PersonId person, By by, Instant now) {
        needed(kind, person).give(by, now);
    }

    /** False if it did not count, and nothing changed; an assent that is only wanted can be refused. */
    boolean takeBack(Kind kind, PersonId person, By by, Instant now) {
        LinkStep step = needed(kind, person);
        boolean counted = step.lets();
        if (counted) {
            close(step, by, now);
        }
        return counted;
    }

    /** Ends an assent that is given again; false if there is none, or it is so new that nothing changes. */
    boolean renew(PersonId child, Instant now) {
        LinkStep step = needed(Kind.ASSENT, child);
        boolean renewable = step.isRenewable(now);
        if (renewable) {
            close(step, By.herself(child), now);
        }
        return renewable;
    }

    /** Ends what counted until now, because nobody gave it again in time. */
    void lapse(LinkStep step, Instant now) {
        close(step, By.policy(), now);
    }

    void pause(PersonId by, Instant now) {
        mustGoOn();
        if (!given(Kind.PAUSE, by)) {
            current.add(LinkStep.done(link, Kind.PAUSE, by, now));
        }
    }

    void resume(PersonId by, Instant now) {
        mustGoOn();
        find(Kind.PAUSE, by).ifPresent(pause -> close(pause, By.herself(by), now));
    }

    /** False if it has ended already, and nothing changed. */
    boolean end(PersonId by, Instant now) {
        boolean goesOn = !ended();
        if (goesOn) {
            current.add(LinkStep.done(link, Kind.ENDING, by, now));
        }
        return goesOn;
    }

    /** Nothing that was given, paused or ended counts any more. */
    void clear(PersonId by, Instant now) {
        List.copyOf(current).forEach(step -> close(step, By.herself(by), now));
    }

    /** Nobody consents for her any more, and she is asked for no assent; false if either was missing. */
    boolean release(PersonId person, Instant now) {
        List<LinkStep> asChild = current.stream()
                .filter(step -> step.is(Kind.CONSENT, person) || step.is(Kind.ASSENT, person))
                .toList();
        asChild.forEach(step -> close(step, By.herself(person), now));
        return asChild.stream().allMatch(LinkStep::lets);
    }

    void mustGoOn() {
        if (ended()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    private LinkStep needed(Kind kind, PersonId person) {
        mustGoOn();
        return find(kind, person).orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT));
    }

    private void close(LinkStep step, By by, Instant now) {
        step.takeBack(by, now);
        current.remove(step);
    }

    Optional<LinkStep> find(Kind kind, PersonId person) {
        return current.stream().filter(step -> step.is(kind, person)).findFirst();
    }

    Optional<LinkStep> find(UUID id) {
        return current.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The given kind's steps. */
    List<LinkStep> of(Kind kind) {
        return current.stream().filter(step -> step.kind() == kind).toList();
    }

    boolean given(Kind kind, PersonId person) {
        return find(kind, person).filter(LinkStep::given).isPresent();
    }

    /** Whom the steps of this kind are about. */
    List<PersonId> people(Kind kind) {
        return of(kind).stream().map(LinkStep::person).toList();
    }

    boolean ended() {
        return !people(Kind.ENDING).isEmpty();
    }

    /** Whether somebody has not confirmed or consented yet: there has been no contact to go on, or there shall be none. */
    boolean waits() {
        return Stream.of(Kind.CONFIRMATION, Kind.CONSENT)
                .flatMap(kind -> of(kind).stream())
                .anyMatch(step -> !step.given());
    }

    /** Whether nothing stands in the way. */
    boolean open() {
        return inTheWay().isEmpty();
    }

    /** What stands in the way. */
    List<Kind> inTheWay() {
        return current.stream()
                .filter(step -> !step.lets())
                .map(LinkStep::kind)
                .distinct()
                .toList();
    }
}
