package org.kinbridge.consulate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.RegistrationEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.introduction.Introduced;
import org.kinbridge.introduction.Introducing;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Registers workers abroad who introduced themselves to a post. */
@ApplicationScoped
class Registering {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final WorkerRegistrations registrations;
    private final Introducing introducing;
    private final People people;
    private final Policies policies;
    private final Outbox outbox;
    private final HouseClock clock;

    Registering(
            WorkerRegistrations registrations,
            Introducing introducing,
            People people,
            Policies policies,
            Outbox outbox,
            HouseClock clock) {
        this.registrations = registrations;
        this.introducing = introducing;
        this.people = people;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WorkerRegistration register(InstitutionId post, String code, String occupation, @Nullable String employerCountry) {
        if (employerCountry != null && !COUNTRIES.contains(employerCountry)) {
            throw Problem.invalid("/employerCountry", "two capital letters of ISO 3166-1");
        }
        Introduced introduced = introducing.redeem(code, post);
        mustBeOfAge(introduced.about());
        if (registrations.has(post, introduced.about())) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        WorkerRegistration made = new WorkerRegistration(introduced, occupation, employerCountry, clock.instant());
        registrations.persist(made);
        outbox.append(new RegistrationEvent.Registered(made.worker(), made.id(), post));
        return made;
    }

    private void mustBeOfAge(PersonId worker) {
        Profile profile = people.get(worker);
        LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
        if (policies.of(profile.country(), today).isChild(profile.birthDate(), today)) {
            throw Problem.invalid("/code", "of somebody who is of age where she lives");
        }
    }

    /** The post's registration; {@code not-found} if it is none of its own. */
    @Transactional
    WorkerRegistration get(InstitutionId post, RegistrationId id) {
        return registrations.of(post, id).orElseThrow(Problem::notFound);
    }

    @Transactional
    List<WorkerRegistration> of(InstitutionId post, Slice slice) {
        String after = slice.after();
        return registrations.of(post, after == null ? null : RegistrationId.fromString(after), slice.fetch());
    }
}
