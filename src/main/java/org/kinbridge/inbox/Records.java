package org.kinbridge.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.Event;
import org.kinbridge.event.Events;
import org.kinbridge.id.EventId;

/** Reads records as CloudEvents, with the CloudEvents SDK, and the events in them. */
@Singleton
class Records {

    /** In bytes. A fact is a few ids; what is longer is none, and is not even parsed. */
    static final int LONGEST = 16_384;

    private static final String ID = "ce_id";
    private static final String VERSION = "ce_specversion";

    private final Events events;

    Records(Events events) {
        this.events = events;
    }

    /** Whatever was written there by whomever, it comes back with one of the three; it never throws. */
    Reading read(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null && record.value().length > LONGEST) {
            return new Reading.Unreadable(idOf(record), "too-large");
        }
        if (isNewer(header(record, VERSION))) {
            return Reading.Skipped.NEWER;
        }
        try {
            return fact(KafkaMessageFactory.createReader(record).toEvent());
        } catch (RuntimeException unreadable) {
            return new Reading.Unreadable(idOf(record), "unreadable");
        }
    }

    private Reading fact(CloudEvent event) {
        CloudEventData data = event.getData();
        OffsetDateTime time = event.getTime();
        if (data == null || time == null) {
            throw new IllegalArgumentException("no data or no time");
        }
        Optional<Event> read = events.read(event.getType(), data.toBytes());
        if (read.isEmpty()) {
            return Events.types().containsKey(event.getType()) ? Reading.Skipped.NEWER : Reading.Skipped.UNKNOWN;
        }
        Event fact = read.get();
        return new Reading.Known(
                new Received(EventId.fromString(event.getId()), fact, time.toInstant()),
                fact.stream().key());
    }

    /** A version of CloudEvents that has come up since, such as 2.0. */
    private static boolean isNewer(String version) {
        return version.matches("[0-9]{1,3}\\.[0-9]{1,3}")
                && Arrays.stream(SpecVersion.values())
                        .noneMatch(known -> known.toString().equals(version));
    }

    private static @Nullable EventId idOf(ConsumerRecord<String, byte[]> record) {
        try {
            return EventId.fromString(header(record, ID));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Empty if it is not there. */
    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
