package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
     * Reads a fact; empty if this version of the house does not know the type.
     *
     * @throws IllegalArgumentException if the data do not fit the type
     */
    public Optional<Event> read(String type, byte[] data) {
        Class<? extends Event> fact = TYPES.get(type);
        if (fact == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(data, fact));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("data that do not fit " + type, e);
        }
    }
}
