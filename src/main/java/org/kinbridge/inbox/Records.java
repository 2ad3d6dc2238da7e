package org.kinbridge.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kinbridge.event.Event;
import org.kinbridge.event.Events;
import org.kinbridge.id.EventId;

/** Reads records as CloudEvents, with the CloudEvents SDK, and the events in them. */
@Singleton
class Records {

    private final Events events;

    Records(Events events) {
        this.events = events;
    }

    /**
     * The fact; empty if its type is unknown to this version.
     *
     * @throws IllegalArgumentException if it is no CloudEvent, or its data do not fit its type
     */
    Optional<Received> read(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = cloudEvent(record);
        CloudEventData data = event.getData();
        OffsetDateTime time = event.getTime();
        if (data == null || time == null) {
            throw new IllegalArgumentException("no data or no time");
        }
        Optional<Event> fact = events.read(event.getType(), data.toBytes());
        return fact.map(known -> new Received(EventId.fromString(event.getId()), known, time.toInstant()));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalStateException e) {
            throw new IllegalArgumentException("no CloudEvent", e);
        }
    }
}
