package org.kinbridge.pin;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.session.SessionKeeping;
import org.kinbridge.token.AccessToken;
import org.kinbridge.wiring.MachineClock;

/** Sets PINs and checks them. An adult gives a child her first one; every other is her own. */
@ApplicationScoped
public class PinKeeping {

    private final Pins pins;
    private final PinLock lock;
    private final SessionKeeping sessions;
    private final People people;
    private final Kin kin;
    private final MachineClock clock;

    PinKeeping(Pins pins, PinLock lock, SessionKeeping sessions, People people, Kin kin, MachineClock clock) {
        this.pins = pins;
        this.lock = lock;
        this.sessions = sessions;
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
        sessions.endBesideDevices(child, null);
    }

    /** Her own new PIN, and the end of whatever went on without it; who has none yet gets {@code not-found}. */
    @Transactional
    void change(PersonCaller owner, String pin) {
        pins.locked(owner.person()).orElseThrow(Problem::notFound).change(pin, clock.instant());
        sessions.endBesideDevices(owner.person(), owner.session());
    }

    /**
     * A child whose PIN has opened.
     *
     * @param hash of that PIN, which may have been changed since
     */
    public record Opened(PersonId child, String hash) {}

    /** Begins a session by the PIN that has opened; {@code sign-in-refused} if it was changed since. */
    @Transactional
    public AccessToken begin(Opened opened) {
        Optional<Pin> unchanged =
                pins.held(opened.child()).filter(pin -> pin.hash().equals(opened.hash()));
        if (unchanged.isEmpty()) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        return sessions.beginByPin(opened.child());
    }

    /** Who it is, if number, name and PIN fit together and no lock is on; hashing stays outside of transactions. */
    public Optional<Opened> check(PhoneNumber number, String name, String pin) {
        boolean admitted = lock.admits(number, name);
        Map<PersonId, String> hashes = hashesOf(people.named(number, name));
        Optional<Opened> fits = fitting(hashes, pin);
        if (!admitted) {
            return Optional.empty();
        }
        fits.ifPresent(child -> lock.succeeded(number, name));
        return fits;
    }

    /** Where nobody has the name, one hash is compared all the same, so that the answer takes as long. */
    private static Optional<Opened> fitting(Map<PersonId, String> hashes, String pin) {
        if (hashes.isEmpty()) {
            BcryptUtil.matches(pin, Pin.NOBODYS);
        }
        return hashes.entrySet().stream()
                .filter(hash -> BcryptUtil.matches(pin, hash.getValue()))
                .map(hash -> new Opened(hash.getKey(), hash.getValue()))
                .findFirst();
    }

    /** The hash of the PIN that somebody has chosen herself; empty if she has none or was given it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> ownHash(PersonId person) {
        return pins.held(person).filter(Pin::isHerOwn).map(Pin::hash);
    }

    /** Whether she has a PIN, her own or one she was given. */
    @Transactional
    public boolean has(PersonId person) {
        return pins.findByIdOptional(person).isPresent();
    }

    @Transactional
    Map<PersonId, String> hashesOf(List<PersonId> people) {
        return pins.list("person in ?1", people).stream().collect(Collectors.toMap(Pin::person, Pin::hash));
    }
}
