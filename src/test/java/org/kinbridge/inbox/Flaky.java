package org.kinbridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kinbridge.event.Event;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.outbox.Outbox;

/**
 * A consumer of the tests' own, which reads no topic. Its effect is a further fact in the journal, where nothing but the
 * inbox keeps one from being written twice; about some institutions it fails, until they are mended.
 */
@ApplicationScoped
class Flaky implements Handler {

    static final String CONSUMER = "flaky";

    private final Outbox outbox;
    private final Map<UUID, RuntimeException> faults = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();

    Flaky(Outbox outbox) {
        this.outbox = outbox;
    }

    void failsAbout(InstitutionId institution, RuntimeException fault) {
        faults.put(institution.value(), fault);
    }

    void isMended(InstitutionId institution) {
        faults.remove(institution.value());
    }

    int tries(InstitutionId institution) {
        return tries.getOrDefault(institution.value(), 0);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> concerns() {
        return Set.of(InstitutionEvent.Registered.class);
    }

    @Override
    public void handle(Received received) {
        InstitutionId institution = ((InstitutionEvent.Registered) received.fact()).institution();
        tries.merge(institution.value(), 1, Integer::sum);
        outbox.append(new InstitutionEvent.Registered(institution));
        RuntimeException fault = faults.get(institution.value());
        if (fault != null) {
            throw fault;
        }
    }
}
