package org.kinbridge.live;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kinbridge.event.Stream;

/** Wakes sockets for what other replicas committed; each replica reads every topic from its own start on. */
@ApplicationScoped
class OtherReplicas {

    private final Listening listening;

    OtherReplicas(Listening listening) {
        this.listening = listening;
    }

    @Incoming("live-nudges")
    @RunOnVirtualThread
    void nudged(ConsumerRecord<String, byte[]> record) {
        try {
            listening.wake(Stream.parse(record.key() == null ? "" : record.key()));
        } catch (IllegalArgumentException e) {
            return;
        }
    }
}
