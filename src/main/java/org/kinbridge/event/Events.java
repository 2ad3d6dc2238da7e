package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes facts as JSON and reads them back by their type's name. */
@Singleton
public class Events {

    private static final Map<String, Class<? extends Event>> TYPES = Arrays.stream(Event.class.getPermittedSubclasses())
            .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
            .map(fact -> fact.<Event>asSubclass(Event.class))
            .collect(Collectors.toUnmodifiableMap(
                    fact -> fact.getAnnotation(JsonTypeName.class).value(), Function.identity()));

    private final ObjectMapper json;

    Events(ObjectMapper json) {
        this.json = json;
    }

    /** Every type's name, with the record behind it. */
    public static Map<String, Class<? extends Event>> types() {
        return TYPES;
    }

    /** The fact's data as JSON: ids, times and closed lists. */
    public String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written", e);
        }
    }

    /**
     * Reads a fact; empty if this version of the house does not know the type, or a word of one of its closed lists. A field
     * it does not know passes by: another version, which may run beside this one, has added it.
     *
     * @throws IllegalArgumentException if the data do not fit the type
     */
    public Optional<Event> read(String type, byte[] data) {
        Class<? extends Event> fact = TYPES.get(type);
        if (fact == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readerFor(fact)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(data));
        } catch (InvalidFormatException e) {
            if (e.getTargetType() != null && e.getTargetType().isEnum() && e.getValue() instanceof String) {
                return Optional.empty();
            }
            throw new IllegalArgumentException("data that do not fit " + type, e);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("data that do not fit " + type, e);
        }
    }
}
