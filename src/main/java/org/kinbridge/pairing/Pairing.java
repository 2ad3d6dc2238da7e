package org.kinbridge.pairing;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.id.PersonId;
import org.kinbridge.pin.PinKeeping;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.session.Refreshing;
import org.kinbridge.session.SessionKind;
import org.kinbridge.session.SignedIn;
import org.kinbridge.vault.HandOver;
import org.kinbridge.web.Limit;
import org.kinbridge.web.Limits;
import org.kinbridge.wiring.HouseClock;

/**
 * Signs somebody in on a device of her own, by a code that is shown on another. Once a child has chosen her PIN herself, a
 * code works only together with it, whoever made the code: no adult goes on as her in secret, nor does whoever finds her
 * signed in on a phone.
 */
@Singleton
public class Pairing {

    private static final String PURPOSE = "pairing";

    private final PairingCodes codes;
    private final PairingRight right;
    private final PinKeeping pins;
    private final Refreshing refreshing;
    private final HandOver handOver;
    private final Limits limits;
    private final HouseClock clock;

    Pairing(
            PairingCodes codes,
            PairingRight right,
            PinKeeping pins,
            Refreshing refreshing,
            HandOver handOver,
            Limits limits,
            HouseClock clock) {
        this.codes = codes;
        this.right = right;
        this.pins = pins;
        this.refreshing = refreshing;
        this.handOver = handOver;
        this.limits = limits;
        this.clock = clock;
    }

    /** A code as it is shown this once. */
    record Made(String code, String qrPayload, Instant expiresAt) {}

    /** A code that was tried, and the hash of the PIN that has to come with it. */
    private record Tried(PersonId person, Optional<String> hash) {}

    /** A new code for somebody, by whoever was found to have the right to make it. */
    Made make(PersonId person, PersonCaller by) {
        limits.count(Limit.PAIRING_CODES_FOR_A_PERSON, person.toString());
        String code = handOver.fresh();
        Instant now = clock.instant();
        PairingCode made = new PairingCode(person, by, handOver.mark(code, PURPOSE), now);
        QuarkusTransaction.requiringNew().run(() -> {
            codes.forgetOutlived(now);
            codes.persist(made);
        });
        return new Made(code, handOver.payload(HandOver.Kind.PAIRING, code), made.expiresAt());
    }

    /** Signs in with a code; {@code sign-in-refused} for whatever does not fit. Hashing stays outside of transactions. */
    public SignedIn redeem(String code, @Nullable String pin) {
        String mark = handOver.mark(code, PURPOSE);
        Tried tried = QuarkusTransaction.requiringNew().call(() -> attempt(mark));
        if (tried.hash()
                .filter(hash -> pin == null || !BcryptUtil.matches(pin, hash))
                .isPresent()) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        return QuarkusTransaction.requiringNew().call(() -> begin(mark, tried));
    }

    private Tried attempt(String mark) {
        PairingCode code = byMark(mark);
        code.attempt(clock.instant());
        return new Tried(code.person(), pins.ownHash(code.person()));
    }

    private SignedIn begin(String mark, Tried tried) {
        PairingCode code = byMark(mark);
        if (!right.stillStands(code) || !pins.ownHash(tried.person()).equals(tried.hash())) {
            throw Problem.of(ProblemCode.SIGN_IN_REFUSED);
        }
        code.redeem(clock.instant());
        return refreshing.begin(code.person(), SessionKind.DEVICE);
    }

    private PairingCode byMark(String mark) {
        return codes.byMark(mark).orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
    }
}
