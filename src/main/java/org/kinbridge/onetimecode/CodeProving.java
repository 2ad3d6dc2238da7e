package org.kinbridge.onetimecode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.id.ContactPointId;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/** Keeps codes that were sent, as marks only, and says whether one that is shown is the newest of them. */
@ApplicationScoped
public class CodeProving {

    private final OneTimeCodes codes;
    private final Vault vault;
    private final MachineClock clock;

    CodeProving(OneTimeCodes codes, Vault vault, MachineClock clock) {
        this.codes = codes;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps a code that signs in whoever shows it for this number. */
    @Transactional(TxType.MANDATORY)
    void keep(PhoneNumber number, String code) {
        codes.persist(new OneTimeCode(number, mark(number, code), clock.instant()));
    }

    /** Keeps a code that proves a number of somebody who is signed in, and signs nobody in. */
    @Transactional(TxType.MANDATORY)
    public void keep(ContactPointId point, PhoneNumber number, String code) {
        codes.persist(new OneTimeCode(point, number, mark(point, code), clock.instant()));
    }

    /** The proof that a number is in the hand of whoever shows the code; empty if it does not fit. A wrong one uses up a try. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> prove(PhoneNumber number, String code) {
        return codes.latest(number)
                .filter(sent -> sent.fits(mark(number, code), clock.instant()))
                .map(OneTimeCode::id);
    }

    /** Whether the code proves this number of somebody who is signed in; a wrong one uses up a try. */
    @Transactional(TxType.MANDATORY)
    public boolean proves(ContactPointId point, String code) {
        return codes.latest(point)
                .filter(sent -> sent.fits(mark(point, code), clock.instant()))
                .isPresent();
    }

    /** Turns a proof into one sign-in and gives its number; {@code sign-in-refused} the second time. */
    @Transactional(TxType.MANDATORY)
    public PhoneNumber spend(UUID proof) {
        OneTimeCode code = codes.locked(proof).orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_REFUSED));
        code.spend(clock.instant());
        return code.number();
    }

    private String mark(PhoneNumber number, String code) {
        return vault.mark(code, "signin-code:" + number.value());
    }

    private String mark(ContactPointId point, String code) {
        return vault.mark(code, "number-code:" + point);
    }
}
