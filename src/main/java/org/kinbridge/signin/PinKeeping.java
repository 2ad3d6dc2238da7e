package org.kinbridge.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.token.AccessToken;
import org.kinbridge.token.Tokens;
import org.kinbridge.wiring.MachineClock;

/** Sets PINs and checks them. An adult gives a child her first one; every other is her own. */
@ApplicationScoped
class PinKeeping {

    private final Pins pins;
    private final PinLock lock;
    private final Sessions sessions;
    private final SessionKeeping keeping;
    private final Tokens tokens;
    private final People people;
    private final Kin kin;
    private final MachineClock clock;

    PinKeeping(
            Pins pins,
            PinLock lock,
            Sessions sessions,
            SessionKeeping keeping,
            Tokens tokens,
            People people,
            Kin kin,
            MachineClock clock) {
        this.pins = pins;
        this.lock = lock;
        this.sessions = sessions;
        this.keeping = keeping;
        this.tokens = tokens;
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
        keeping.endBesideDevices(child, null);
    }

    /** Her own new PIN, and the end of whatever went on without it; who has none yet gets {@code not-found}. */
    @Transactional
    void change(PersonCaller owner, String pin) {
        pins.locked(owner.person()).orElseThrow(Problem::notFound).change(pin, clock.instant());
        keeping.endBesideDevices(owner.person(), owner.session());
    }

    /**
     * A child whose PIN has opened.
     *
     * @param hash of that PIN, which may have been changed since
     */
    record Opened(PersonId child, String hash) {}

    /** Begins a session by the PIN that has opened; {@code sign-in-refused} if it was changed since. */
    @Transactional
    AccessToken begin(Opened opened) {
        Optional<Pin> unchanged =
                pins.held(opened.child()).filter(pin -> pin.hash().equals(opened.hash()));
        if (unchanged.isEmpty()) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        Instant now = clock.instant();
        sessions.forget(now.minus(Session.REMEMBERED));
        SessionId session = SessionId.fresh();
        AccessToken access = tokens.byPin(opened.child(), session);
        sessions.persist(Session.byPin(session, opened.child(), access.lifetime(), now));
        return access;
    }

    /** Who it is, if number, name and PIN fit together and no lock is on; hashing stays outside of transactions. */
    Optional<Opened> check(PhoneNumber number, String name, String pin) {
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

    @Transactional
    boolean has(PersonId person) {
        return pins.findByIdOptional(person).isPresent();
    }

    @Transactional
    Map<PersonId, String> hashesOf(List<PersonId> people) {
        return pins.list("person in ?1", people).stream().collect(Collectors.toMap(Pin::person, Pin::hash));
    }
}
