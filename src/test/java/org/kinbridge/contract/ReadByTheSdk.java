package org.kinbridge.contract;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What somebody finds who reads a record with the CloudEvents SDK: each attribute as it was written, and none beside. */
final class ReadByTheSdk {

    private final List<String> wrong = new ArrayList<>();

    private ReadByTheSdk() {}

    /** What is not as CloudEvents and the contract have it. */
    static List<String> wrong(ConsumerRecord<String, byte[]> record, Set<String> extensions) {
        ReadByTheSdk reading = new ReadByTheSdk();
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        reading.is("specversion", SpecVersion.V1, event.getSpecVersion());
        reading.is("id", header(record, "ce_id"), event.getId());
        reading.is("source", "/kinbridge", event.getSource().toString());
        reading.is("type", header(record, "ce_type"), event.getType());
        reading.is("subject", record.key(), event.getSubject());
        reading.is("datacontenttype", "application/json", event.getDataContentType());
        reading.is("dataschema", null, event.getDataSchema());
        reading.is("extensions", extensions, event.getExtensionNames());
        for (String name : extensions) {
            reading.is(name, header(record, "ce_" + name), event.getExtension(name));
        }
        var time = event.getTime();
        reading.is("time", ZoneOffset.UTC, time == null ? null : time.getOffset());
        var data = event.getData();
        reading.is("data", text(record.value()), data == null ? null : text(data.toBytes()));
        return reading.wrong;
    }

    private void is(String attribute, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            wrong.add(attribute + ": " + found);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
