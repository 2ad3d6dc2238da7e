package org.kinbridge.contactpoint;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.kinbridge.channel.Sms;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;

/** Tells a number that it signs somebody in no more: after the commit, and on a thread that nobody waits for. */
@Singleton
class NumberTelling {

    private static final Logger LOG = Logger.getLogger(NumberTelling.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Sms sms;
    private final Wording wording;

    NumberTelling(@Named("gateway") Sms sms, Wording wording) {
        this.sms = sms;
        this.wording = wording;
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) NumberGone gone) {
        threads.execute(() -> send(gone));
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }

    private void send(NumberGone gone) {
        try {
            sms.send(
                    gone.number().value(),
                    wording.say(gone.languages(), Text.NUMBER_CHANGED, Map.of()).text());
        } catch (Sms.ChannelAway e) {
            LOG.warnf("a number could not be told of its change: %s", e.getMessage());
        }
    }
}
