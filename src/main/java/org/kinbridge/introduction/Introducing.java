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
import org.kinbridge.institution.InstitutionReading;
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
    private final InstitutionReading directory;
    private final GrantGiving grants;
    private final HandOver handOver;
    private final HouseClock clock;

    Introducing(
            Introductions introductions,
            Kin kin,
            InstitutionKeeping institutions,
            InstitutionReading directory,
            GrantGiving grants,
            HandOver handOver,
            HouseClock clock) {
        this.introductions = introductions;
        this.kin = kin;
        this.institutions = institutions;
        this.directory = directory;
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
     * Uses a code up. A post gets the grant that goes with the registration; whatever else an institution is to know, the
     * family grants of its own.
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
        introduction.redeem(institution, kind, clock.instant());
        if (!may(introduction.by(), introduction.about(), kind)) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
        if (kind == InstitutionKind.POST) {
            grants.withTheRecord(institution, introduction.about(), Purpose.REGISTRATION, introduction.by());
        }
        return new Introduced(introduction.about(), introduction.by(), institution);
    }

    /**
     * Makes somebody known to a post that she names herself, and gives it the grant that goes with it.
     *
     * @throws Problem {@code not-found} if there is no such post
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Introduced introduceSelf(PersonId me, InstitutionId post) {
        directory.get(post, InstitutionKind.POST);
        if (!introductions.knows(post, me)) {
            introductions.persist(Introduction.ofHerself(me, post, clock.instant()));
        }
        grants.withTheRecord(post, me, Purpose.REGISTRATION, me);
        return new Introduced(me, me, post);
    }

    private boolean may(PersonId by, PersonId about, InstitutionKind to) {
        return switch (to) {
            case SCHOOL -> kin.decidesFor(by, about);
            case POST -> by.equals(about);
            case OPERATOR -> throw Problem.invalid("/to", "SCHOOL or POST");
        };
    }
}
