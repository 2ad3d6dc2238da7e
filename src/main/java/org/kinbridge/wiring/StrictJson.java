package org.kinbridge.wiring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/**
 * JSON is read to the letter: no unknown or doubled field, no number for a text, no trailing text, no NUL, no lone
 * surrogate, at most 32 levels. What is lenient here would be half-understood elsewhere.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final int DEEPEST = 32;

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        json.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (LogicalType kind : new LogicalType[] {
            LogicalType.Integer, LogicalType.Boolean, LogicalType.DateTime, LogicalType.Enum, LogicalType.Textual
        }) {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                if (!naturalFor(kind, shape)) {
                    json.coercionConfigFor(kind).setCoercion(shape, CoercionAction.Fail);
                }
            }
        }
        json.registerModule(new SimpleModule()
                .addDeserializer(String.class, new CleanText())
                .addDeserializer(Instant.class, new UtcInstant()));
    }

    private static boolean naturalFor(LogicalType kind, CoercionInputShape shape) {
        return switch (kind) {
            case Integer -> shape == CoercionInputShape.Integer;
            case Boolean -> shape == CoercionInputShape.Boolean;
            default -> shape == CoercionInputShape.String;
        };
    }

    /** A text as PostgreSQL and every phone can hold it. */
    private static final class CleanText extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()
                    || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                throw InvalidFormatException.from(parser, "a text is asked for", null, String.class);
            }
            String text = super.deserialize(parser, context);
            if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
                throw InvalidFormatException.from(parser, "NUL or a lone surrogate", null, String.class);
            }
            return text;
        }
    }

    /** An instant in UTC, written with a Z (RFC 3339); offsets are refused, because a wall time comes with a zone. */
    private static final class UtcInstant
            extends com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        UtcInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            if (!parser.currentToken().isScalarValue() || !text.endsWith("Z")) {
                throw InvalidFormatException.from(parser, "an instant ending in Z is asked for", null, Instant.class);
            }
            try {
                return Instant.parse(text);
            } catch (java.time.format.DateTimeParseException e) {
                throw InvalidFormatException.from(parser, "an instant ending in Z is asked for", null, Instant.class);
            }
        }
    }
}
