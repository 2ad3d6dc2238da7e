package org.kinbridge.consularnotice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.consulate.KnownRegistration;
import org.kinbridge.consulate.RegistrationReading;
import org.kinbridge.disclosure.Disclosure;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.Told;
import org.kinbridge.event.RegistrationEvent;
import org.kinbridge.inbox.Consuming;
import org.kinbridge.inbox.Received;
import org.kinbridge.notice.NoticeContent;
import org.kinbridge.notice.NoticeMaking;

/** Tells a post that subscribed which workers registered there. */
@ApplicationScoped
class ConsularNotifying {

    private static final String CONSUMER = "consular-notifications";

    private final Consuming consuming;
    private final DisclosureGate gate;
    private final RegistrationReading registrations;
    private final NoticeMaking notices;

    ConsularNotifying(
            Consuming consuming, DisclosureGate gate, RegistrationReading registrations, NoticeMaking notices) {
        this.consuming = consuming;
        this.gate = gate;
        this.registrations = registrations;
        this.notices = notices;
    }

    /** In the order of the topic: a virtual thread for each record would run many at once, in any order. */
    @Incoming(CONSUMER)
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        consuming.consume(CONSUMER, record, this::handle);
    }

    private void handle(Received received) {
        if (received.fact() instanceof RegistrationEvent.Registered registered) {
            Disclosure disclosure =
                    gate.ask(FactType.WORKER_REGISTERED, registered.worker(), registered.post(), registered.post());
            if (disclosure instanceof Told told) {
                KnownRegistration registration = registrations.get(registered.post(), registered.registration());
                notices.make(
                        told,
                        received.id(),
                        new NoticeContent.WorkerRegistered(registration.id(), registration.registeredAt()));
            }
        }
    }
}
