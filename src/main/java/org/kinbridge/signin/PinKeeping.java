package org.kinbridge.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final RefreshChains chains;
    private final People people;
    private final Kin kin;
    private final MachineClock clock;

    PinKeeping(Pins pins, PinLock lock, RefreshChains chains, People people, Kin kin, MachineClock clock) {
        this.pins = pins;
        this.lock = lock;
        this.chains = chains;
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
        chains.endAll(child, clock.instant());
    }

    /** Her own new PIN, and the end of whatever went on without it; who has none yet gets {@code not-found}. */
    @Transactional
    void change(PersonId owner, String pin) {
        pins.findByIdOptional(owner).orElseThrow(Problem::notFound).change(pin, clock.instant());
        chains.endAll(owner, clock.instant());
    }

    /** Who it is, if number, name and PIN fit together and no lock is on; hashing stays outside of transactions. */
    Optional<PersonId> check(PhoneNumber number, String name, String pin) {
        boolean admitted = lock.admits(number, name);
        Map<PersonId, String> hashes = hashesOf(people.named(number, name));
        Optional<PersonId> fits = fitting(hashes, pin);
        if (!admitted) {
            return Optional.empty();
        }
        fits.ifPresent(child -> lock.succeeded(number, name));
        return fits;
    }

    /** Where nobody has the name, one hash is compared all the same, so that the answer takes as long. */
    private static Optional<PersonId> fitting(Map<PersonId, String> hashes, String pin) {
        if (hashes.isEmpty()) {
            BcryptUtil.matches(pin, Pin.NOBODYS);
        }
        return hashes.entrySet().stream()
                .filter(hash -> BcryptUtil.matches(pin, hash.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
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
    Map<PersonId, String> hashesOf(List<PersonId> people) {
        return pins.list("person in ?1", people).stream().collect(Collectors.toMap(Pin::person, Pin::hash));
    }
}
