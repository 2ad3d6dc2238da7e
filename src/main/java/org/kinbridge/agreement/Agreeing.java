package org.kinbridge.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.InstitutionReading;
import org.kinbridge.institution.Known;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Lets institutions propose agreements to each other, and shows each side its own. */
@ApplicationScoped
class Agreeing {

    private final Agreements agreements;
    private final InstitutionReading directory;
    private final Outbox outbox;
    private final HouseClock clock;

    Agreeing(Agreements agreements, InstitutionReading directory, Outbox outbox, HouseClock clock) {
        this.agreements = agreements;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One at a time waits for an answer, between the same two for the same purpose. */
    @Transactional
    Agreement propose(Known me, NewAgreement asked) {
        asked.mustBeToldTo(me.kind());
        mustBeAPartner(me, asked.with());
        asked.mustBeATime(clock.instant());
        Agreement proposed = new Agreement(me.id(), asked, clock.instant());
        agreements.oneAtATime(me.id(), asked.with());
        if (agreements.isProposed(me.id(), asked.with(), asked.purpose())) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        agreements.persist(proposed);
        outbox.append(new InstitutionEvent.AgreementProposed(me.id(), proposed.id()));
        outbox.append(new InstitutionEvent.AgreementProposed(asked.with(), proposed.id()));
        return proposed;
    }

    /** Another of the same kind, of the directory that everybody may read; any other is refused alike. */
    private void mustBeAPartner(Known me, InstitutionId with) {
        Known found = directory.get(Set.of(with)).get(with);
        if (found == null || found.kind() != me.kind() || with.equals(me.id())) {
            throw Problem.invalid("/with", "another institution of your own kind, as /v1/institutions names it");
        }
    }

    @Transactional
    Agreement get(InstitutionId side, AgreementId id) {
        return agreements.of(side, id).orElseThrow(Problem::notFound);
    }

    @Transactional
    List<Agreement> of(InstitutionId side, Slice slice) {
        String after = slice.after();
        return agreements.of(side, after == null ? null : AgreementId.fromString(after), slice.fetch());
    }

    /** The institutions of these agreements. */
    @Transactional
    Map<InstitutionId, Known> sides(Collection<Agreement> shown) {
        return directory.get(shown.stream()
                .flatMap(one -> Stream.of(one.proposer(), one.other()))
                .distinct()
                .toList());
    }
}
