package org.kinbridge.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuietSpansTest {

    private final Ended ended = new Ended();

    @Test
    void whatTellsOfPeopleIsEmptiedWheneverItWasWritten() {
        try (SdkTracerProvider traces = SdkTracerProvider.builder()
                .addSpanProcessor(ended)
                .addSpanProcessor(new QuietSpans())
                .build()) {
            var span = traces.get("test")
                    .spanBuilder("GET /v1/families/{family}")
                    .setAttribute("http.route", "/v1/families/{family}")
                    .setAttribute("url.path", "/v1/families/019a")
                    .setAttribute("url.query", "to=+39320")
                    .setAttribute("http.response.status_code", 200)
                    .startSpan();
            span.setAttribute("network.peer.address", "192.0.2.7");
            span.setAttribute(AttributeKey.stringArrayKey("http.request.header.x"), List.of("Ana"));
            span.end();
        }
        assertEquals(
                Map.of(
                        "http.route", "/v1/families/{family}",
                        "url.path", "",
                        "url.query", "",
                        "http.response.status_code", 200L,
                        "network.peer.address", "",
                        "http.request.header.x", List.of()),
                ended.attributes());
    }

    private static final class Ended implements SpanProcessor {

        private final List<ReadableSpan> spans = new ArrayList<>();

        Map<String, Object> attributes() {
            Map<String, Object> found = new HashMap<>();
            spans.getFirst().getAttributes().forEach((key, value) -> found.put(key.getKey(), value));
            return found;
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span);
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
