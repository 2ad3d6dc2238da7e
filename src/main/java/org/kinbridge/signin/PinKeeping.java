package org.kinbridge.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.MachineClock;

/** Sets PINs and checks them. An adult gives a child her first one; every other is her own. */
@ApplicationScoped
class PinKeeping {

    private final Pins pins;
    private final PinLock lock;
    private final People people;
    private final Kin kin;
    private final MachineClock clock;

    PinKeeping(Pins pins, PinLock lock, People people, Kin kin, MachineClock clock) {
        this.pins = pins;
        this.lock = lock;
        this.people = people;
        this.kin = kin;
        this.clock = clock;
    }

    /** The child's first PIN, from somebody who decides for her in this family. */
    @Transactional
    void giveFirst(FamilyId family, PersonId child, PersonId by, String pin) {
        boolean inFamily = kin.membersFor(by, family).stream()
                .anyMatch(member -> member.person().equals(child));
        if (!inFamily || !kin.decidesFor(by, child)) {
            throw Problem.notFound();
        }
        if (pins.findByIdOptional(child).isPresent()) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        pins.persist(new Pin(child, pin, by, clock.instant()));
    }

    /** Her own new PIN; who has none yet gets {@code not-found}. */
    @Transactional
    void change(PersonId owner, String pin) {
        pins.findByIdOptional(owner).orElseThrow(Problem::notFound).change(pin, clock.instant());
    }

    /** Who it is, if number, name and PIN fit together and no lock is on; hashing stays outside of transactions. */
    Optional<PersonId> check(PhoneNumber number, String name, String pin) {
        boolean locked = lock.locked(number, name);
        Optional<PersonId> child = people.named(number, name);
        Optional<String> hash = child.flatMap(this::hashOf);
        boolean fits = BcryptUtil.matches(pin, hash.orElse(Pin.NOBODYS));
        if (locked) {
            return Optional.empty();
        }
        if (!fits || hash.isEmpty()) {
            lock.failed(number, name);
            return Optional.empty();
        }
        lock.succeeded(number, name);
        return child;
    }

    /** Whether this profile opens with this PIN; wrong ones count as at any phone. */
    boolean opens(PersonId profile, PhoneNumber number, String name, String pin) {
        return check(number, name, pin).filter(profile::equals).isPresent();
    }

    @Transactional
    boolean has(PersonId person) {
        return pins.findByIdOptional(person).isPresent();
    }

    @Transactional
    Optional<String> hashOf(PersonId person) {
        return pins.findByIdOptional(person).map(Pin::hash);
    }
}
