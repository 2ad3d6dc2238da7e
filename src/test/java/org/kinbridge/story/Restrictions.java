package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Restrictions that people in stories set. */
final class Restrictions {

    private Restrictions() {}

    /** Somebody keeps Maria and Ana apart; {@code more} says from when, until when, why. */
    static JsonPath set(Somebody by, Household home, Map<String, Object> more) {
        return by.posts("/v1/restrictions", between(home, home.maria(), home.ana(), more), 201);
    }

    static Map<String, Object> between(Household home, Somebody one, Somebody other, Map<String, Object> more) {
        Map<String, Object> asked =
                new HashMap<>(Map.of("family", home.family(), "between", List.of(one.id(), other.id())));
        asked.putAll(more);
        return asked;
    }
}
