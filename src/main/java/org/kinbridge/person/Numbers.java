package org.kinbridge.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ContactPointId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/**
 * Keeps the numbers of each person, one change of hers after the other. Whether a number is somebody else's too makes no
 * difference: many people may have one phone.
 */
@ApplicationScoped
public class Numbers {

    private static final int MOST = 20;

    private final Persons persons;
    private final ContactPoints points;
    private final HouseClock clock;

    Numbers(Persons persons, ContactPoints points, HouseClock clock) {
        this.persons = persons;
        this.points = points;
        this.clock = clock;
    }

    /**
     * What a change came to.
     *
     * @param gone the number that she had proved and that signs her in no more, if there is one
     */
    public record Changed(KnownNumber number, Optional<PhoneNumber> gone) {}

    /** Her numbers, for a page of them. */
    @Transactional
    public List<KnownNumber> of(PersonId person, @Nullable ContactPointId after, int most) {
        return points.of(person, after, most).stream().map(ContactPoint::known).toList();
    }

    /** One of hers. */
    @Transactional
    public Optional<KnownNumber> find(PersonId person, ContactPointId id) {
        return points.of(person, id).map(ContactPoint::known);
    }

    /**
     * Names a number that she is to prove.
     *
     * @param replaces one of hers that is in use, in whose place it comes; {@code not-found} if it is none
     * @throws Problem {@code already-there} if she has proved it already and it is in use, {@code state-conflict} if she has
     *     very many
     */
    @Transactional
    public KnownNumber name(PersonId person, PhoneNumber number, @Nullable ContactPointId replaces) {
        List<ContactPoint> hers = locked(person);
        if (replaces != null && hers.stream().noneMatch(point -> point.id().equals(replaces) && point.inUse())) {
            throw Problem.notFound();
        }
        ContactPoint point = hers.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseGet(() -> fresh(person, number, hers.size()));
        point.ask(point.id().equals(replaces) ? null : replaces);
        return point.known();
    }

    private ContactPoint fresh(PersonId person, PhoneNumber number, int has) {
        if (has >= MOST) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        ContactPoint point = ContactPoint.named(person, number);
        points.persist(point);
        return point;
    }

    /** She has shown the code: from now on it signs her in, and what it replaces does not. */
    @Transactional
    public Changed prove(PersonId person, ContactPointId id) {
        List<ContactPoint> hers = locked(person);
        ContactPoint proved = one(hers, id).orElseThrow(Problem::notFound);
        ContactPointId replaced = proved.prove(clock.instant());
        Optional<ContactPoint> old = one(hers, replaced).filter(ContactPoint::inUse);
        Optional<PhoneNumber> gone = old.filter(ContactPoint::provedAndInUse).map(ContactPoint::number);
        old.ifPresent(ContactPoint::retire);
        return new Changed(proved.known(), gone);
    }

    /**
     * Forgets one of hers; {@code state-conflict} if it is her last way in.
     *
     * @param withPin whether she has a PIN, which opens on any number in use
     */
    @Transactional
    public Changed forget(PersonId person, ContactPointId id, boolean withPin) {
        List<ContactPoint> hers = locked(person);
        ContactPoint point = one(hers, id).orElseThrow(Problem::notFound);
        boolean otherWayIn = hers.stream()
                .filter(one -> !one.id().equals(id))
                .anyMatch(one -> one.provedAndInUse() || (withPin && one.inUse()));
        if (point.inUse() && !otherWayIn) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        points.delete(point);
        return new Changed(
                point.known(),
                Optional.of(point).filter(ContactPoint::provedAndInUse).map(ContactPoint::number));
    }

    private List<ContactPoint> locked(PersonId person) {
        if (persons.findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE).isEmpty()) {
            throw Problem.notFound();
        }
        return points.of(person);
    }

    private static Optional<ContactPoint> one(List<ContactPoint> hers, @Nullable ContactPointId id) {
        return hers.stream().filter(point -> point.id().equals(id)).findFirst();
    }
}
