package org.kinbridge.outlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kinbridge.id.NoticeId;
import org.kinbridge.notice.HandingOver;
import org.kinbridge.webhook.Outlet;

/** Packs what an institution is told as a CloudEvent: what it fetches from {@code /v1/notices} as well, and no more. */
@Singleton
class KafkaOutlet implements Outlet {

    private static final URI SOURCE = URI.create("/kinbridge");

    private final HandingOver notices;
    private final OutletWriter writer;
    private final ObjectMapper json;

    KafkaOutlet(HandingOver notices, OutletWriter writer, ObjectMapper json) {
        this.notices = notices;
        this.writer = writer;
        this.json = json;
    }

    /** {@code data}: what the notice says. */
    record Told(NoticeId notice, JsonNode data) {}

    @Override
    public Optional<BooleanSupplier> pack(Parcel parcel) {
        return notices.data(parcel.reader(), parcel.notice()).map(data -> {
            CloudEvent event = event(parcel, data);
            String topic = OutletTopics.nameFor(parcel.reader());
            return () -> writer.write(topic, parcel.record().toString(), event);
        });
    }

    private CloudEvent event(Parcel parcel, String data) {
        return CloudEventBuilder.v1()
                .withId(parcel.id().toString())
                .withSource(SOURCE)
                .withType(parcel.fact().text())
                .withSubject(parcel.record().toString())
                .withTime(parcel.at().atOffset(ZoneOffset.UTC))
                .withData("application/json", bytes(parcel.notice(), data))
                .build();
    }

    private byte[] bytes(NoticeId notice, String data) {
        try {
            return json.writeValueAsBytes(new Told(notice, json.readTree(data)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be written", e);
        }
    }
}
