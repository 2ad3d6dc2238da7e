package org.kinbridge.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.kinbridge.disclosure.GrantGiving;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.family.Kin;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.HandOver;
import org.kinbridge.wiring.HouseClock;

/** Introduces people to institutions: a child by somebody who decides for her, a worker by herself. */
@ApplicationScoped
public class Introducing {

    private static final String PURPOSE = "introduction";

    private final Introductions introductions;
    private final Kin kin;
    private final InstitutionKeeping institutions;
    private final GrantGiving grants;
    private final HandOver handOver;
    private final HouseClock clock;

    Introducing(
            Introductions introductions,
            Kin kin,
            InstitutionKeeping institutions,
            GrantGiving grants,
            HandOver handOver,
            HouseClock clock) {
        this.introductions = introductions;
        this.kin = kin;
        this.institutions = institutions;
        this.grants = grants;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** A code, which is shown this once. */
    record Made(String code, String qrPayload, Instant expiresAt) {}

    @Transactional
    Made introduce(PersonId about, InstitutionKind to, PersonId by) {
        if (!may(by, about, to)) {
            throw Problem.notFound();
        }
        String code = handOver.fresh();
        Introduction introduction = new Introduction(about, to, by, handOver.mark(code, PURPOSE), clock.instant());
        introductions.persist(introduction);
        return new Made(code, handOver.payload(HandOver.Kind.INTRODUCTION, code), introduction.expiresAt());
    }

    /**
     * Uses a code up, and gives the institution the grant that goes with the introduction.
     *
     * @throws Problem {@code code-not-valid} for a code that is wrong, used, too old, for another kind of institution, or of
     *     somebody who may not introduce this person any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Introduced redeem(String code, InstitutionId institution) {
        InstitutionKind kind = institutions.get(institution).kind();
        Introduction introduction = introductions
                .byMark(handOver.mark(code, PURPOSE))
                .orElseThrow(() -> Problem.of(ProblemCode.CODE_NOT_VALID));
        introduction.redeem(kind, clock.instant());
        if (!may(introduction.by(), introduction.about(), kind)) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
        grants.give(institution, introduction.about(), purposeOf(kind), introduction.by());
        return new Introduced(introduction.about(), introduction.by(), institution);
    }

    private boolean may(PersonId by, PersonId about, InstitutionKind to) {
        return switch (to) {
            case SCHOOL -> kin.decidesFor(by, about);
            case POST -> by.equals(about);
            case OPERATOR -> throw Problem.invalid("/to", "SCHOOL or POST");
        };
    }

    private static Purpose purposeOf(InstitutionKind kind) {
        return switch (kind) {
            case SCHOOL -> Purpose.ATTENDANCE;
            case POST -> Purpose.REGISTRATION;
            case OPERATOR -> throw Problem.of(ProblemCode.CODE_NOT_VALID);
        };
    }
}
