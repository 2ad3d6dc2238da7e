package org.kinbridge.passkey;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kinbridge.session.OwnerTelling;
import org.kinbridge.wording.Text;

/**
 * Tells somebody that a passkey was added, after the commit and on a thread that nobody waits for: whoever finds her phone
 * signed in could add one of his own, and it would outlive every session.
 */
@Singleton
class PasskeyTelling {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OwnerTelling owner;

    PasskeyTelling(OwnerTelling owner) {
        this.owner = owner;
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasskeyAdded added) {
        threads.execute(() -> owner.tell(added.person(), Text.PASSKEY_ADDED));
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }
}
