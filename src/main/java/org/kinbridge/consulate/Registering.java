package org.kinbridge.consulate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import org.kinbridge.readlog.Look;
import org.kinbridge.readlog.ReadLog;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.readlog.RecordKind;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Registers workers abroad at a post to which they introduced themselves, and reads what was registered. */
@ApplicationScoped
class Registering {

    private final WorkerRegistrations registrations;
    private final Introducing introducing;
    private final People people;
    private final Policies policies;
    private final ReadLog readLog;
    private final Outbox outbox;
    private final HouseClock clock;

    Registering(
            WorkerRegistrations registrations,
            Introducing introducing,
            People people,
            Policies policies,
            ReadLog readLog,
            Outbox outbox,
            HouseClock clock) {
        this.registrations = registrations;
        this.introducing = introducing;
        this.people = people;
        this.policies = policies;
        this.readLog = readLog;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The post registers a worker who introduced herself by a code. */
    @Transactional
    WorkerRegistration register(InstitutionId post, NewRegistration asked) {
        return register(introducing.redeem(asked.byPost(), post), asked, "/code");
    }

    /** The worker registers herself, and makes herself known by it: she needs no code. */
    @Transactional
    WorkerRegistration registerSelf(PersonId worker, NewRegistration asked) {
        return register(introducing.introduceSelf(worker, asked.byWorker()), asked, "/post");
    }

    private WorkerRegistration register(Introduced introduced, NewRegistration asked, String pointer) {
        mustBeOfAge(introduced.about(), pointer);
        if (registrations.has(introduced.to(), introduced.about())) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        WorkerRegistration made =
                new WorkerRegistration(introduced, asked.occupation(), asked.employerCountry(), clock.instant());
        registrations.persist(made);
        outbox.append(new RegistrationEvent.Registered(made.worker(), made.id(), made.post()));
        return made;
    }

    private void mustBeOfAge(PersonId worker, String pointer) {
        Profile profile = people.get(worker);
        LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
        if (policies.of(profile.country(), today).isChild(profile.birthDate(), today)) {
            throw Problem.invalid(pointer, "of somebody who is of age where she lives");
        }
    }

    /** The reader's registration; {@code not-found} if it is none of her own. */
    @Transactional
    WorkerRegistration get(Reader reader, RegistrationId id) {
        WorkerRegistration found = registrations.of(reader, id).orElseThrow(Problem::notFound);
        looked(reader, Stream.of(found));
        return found;
    }

    @Transactional
    List<WorkerRegistration> of(Reader reader, Slice slice) {
        String after = slice.after();
        List<WorkerRegistration> found =
                registrations.of(reader, after == null ? null : RegistrationId.fromString(after), slice.fetch());
        looked(reader, found.stream().limit(slice.limit()));
        return found;
    }

    private void looked(Reader reader, Stream<WorkerRegistration> shown) {
        switch (reader) {
            case Reader.Worker worker -> {}
            case Reader.Post post ->
                readLog.read(post.by(), shown.map(Registering::look).toList());
        }
    }

    private static Look look(WorkerRegistration registration) {
        return Look.ofHerself(
                registration.worker(), RecordKind.WORKER_REGISTRATION, registration.id(), ReadingPurpose.REGISTRATION);
    }
}
