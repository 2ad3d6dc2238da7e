package org.kinbridge.consularnotice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.call.CallReading;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consulate.KnownRegistration;
import org.kinbridge.consulate.RegistrationReading;
import org.kinbridge.disclosure.Addressee;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.FactField;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.GrantReading;
import org.kinbridge.disclosure.Origin;
import org.kinbridge.disclosure.Question;
import org.kinbridge.disclosure.Told;
import org.kinbridge.event.CallEvent;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.event.Event;
import org.kinbridge.event.GrantEvent;
import org.kinbridge.event.RegistrationEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.LinkId;
import org.kinbridge.inbox.Consuming;
import org.kinbridge.inbox.Handler;
import org.kinbridge.inbox.Received;
import org.kinbridge.notice.FromAnother;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToInstitution;

/**
 * Tells a post that subscribed which workers registered there, and, on a worker's further grant, that her family did not
 * reach her; never who was missing, and never of two who may not be in contact any more.
 */
@ApplicationScoped
class ConsularNotifying implements Handler {

    private static final String CONSUMER = "consular-notifications";
    private static final Set<Class<? extends Event>> CONCERNS = Set.of(
            RegistrationEvent.Registered.class,
            CallEvent.Missed.class,
            ContactEvent.Lapsed.class,
            GrantEvent.Ended.class);

    private final Consuming consuming;
    private final DisclosureGate gate;
    private final RegistrationReading registrations;
    private final GrantReading grants;
    private final ContactGate contact;
    private final CallReading calls;
    private final NoticeMaking notices;

    ConsularNotifying(
            Consuming consuming,
            DisclosureGate gate,
            RegistrationReading registrations,
            GrantReading grants,
            ContactGate contact,
            CallReading calls,
            NoticeMaking notices) {
        this.consuming = consuming;
        this.gate = gate;
        this.registrations = registrations;
        this.grants = grants;
        this.contact = contact;
        this.calls = calls;
        this.notices = notices;
    }

    /** In the order of the topic: a virtual thread for each record would run many at once, in any order. */
    @Incoming(CONSUMER)
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        consuming.consume(this, record);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> concerns() {
        return CONCERNS;
    }

    @Override
    public void handle(Received received) {
        switch (received.fact()) {
            case RegistrationEvent.Registered registered -> registered(registered, received);
            case CallEvent.Missed missed ->
                calls.known(missed.call())
                        .ifPresent(call -> tell(
                                missed.link(),
                                FactType.CALL_MISSED,
                                received,
                                hers -> new ToInstitution.WorkerCallMissed(hers.id(), call.startsAt())));
            case ContactEvent.Lapsed lapsed ->
                tell(
                        lapsed.link(),
                        FactType.CONTACT_LAPSED,
                        received,
                        hers -> new ToInstitution.WorkerContactLapsed(hers.id(), lapsed.since()));
            case GrantEvent.Ended ended -> forget(ended, received);
            default -> {
                // Posts are told nothing else.
            }
        }
    }

    private void registered(RegistrationEvent.Registered registered, Received received) {
        Origin post = new Origin(registered.post(), registered.registration().value());
        Question question = Question.from(post, FactType.WORKER_REGISTERED, received.id(), registered.worker());
        Map<InstitutionId, KnownRegistration> everywhere = registrations.everywhere(registered.worker());
        KnownRegistration hers = everywhere.get(registered.post());
        if (hers != null) {
            ask(question, registered.post(), hers, told -> own(hers));
            grants.others(registered.post(), registered.worker()).stream()
                    .filter(everywhere::containsKey)
                    .forEach(other -> {
                        KnownRegistration theirs = Objects.requireNonNull(everywhere.get(other));
                        ask(question, other, theirs, told -> elsewhere(hers, told, theirs));
                    });
        }
    }

    private static ToInstitution own(KnownRegistration hers) {
        return new ToInstitution.WorkerRegistered(hers.id(), hers.registeredAt());
    }

    private static ToInstitution elsewhere(KnownRegistration there, Told told, KnownRegistration own) {
        return new FromAnother.Registration(own.id(), told.only(FactField.REGISTERED_AT, there.registeredAt()));
    }

    private void ask(
            Question question, InstitutionId post, KnownRegistration own, Function<Told, ToInstitution> content) {
        if (gate.ask(question, new Addressee(post, own.id().value())) instanceof Told told) {
            notices.make(told, question.event(), content.apply(told));
        }
    }

    /** Each of the two, at each post where she is registered, on her own grant. */
    private void tell(
            LinkId link, FactType fact, Received received, Function<KnownRegistration, ToInstitution> content) {
        contact.around(link)
                .ifPresent(around -> List.of(around.a(), around.b())
                        .forEach(worker -> registrations.everywhere(worker).forEach((post, hers) -> {
                            Question question = Question.ofFamily(fact, received.id(), worker);
                            ask(question, post, hers, told -> content.apply(hers));
                        })));
    }

    /** A grant to another kind of institution finds no registration. */
    private void forget(GrantEvent.Ended ended, Received received) {
        Optional<KnownRegistration> hers =
                Optional.ofNullable(registrations.everywhere(ended.about()).get(ended.institution()));
        if (hers.isPresent()
                && gate.toForget(
                                ended.grant(),
                                new Addressee(
                                        ended.institution(), hers.get().id().value()))
                        instanceof Told told) {
            notices.make(
                    told,
                    received.id(),
                    new ToInstitution.GrantEnded(ended.grant(), null, hers.get().id(), received.at()));
        }
    }
}
