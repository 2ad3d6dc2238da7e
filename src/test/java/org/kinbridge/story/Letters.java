package org.kinbridge.story;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What two people of a household write. */
public final class Letters {

    private Letters() {}

    /** Her one conversation. */
    public static String conversation(Somebody who) {
        return who.reads("/v1/conversations").getString("items[0].id");
    }

    /** A new message, not sent yet. */
    public static Map<String, Object> letter(String conversation, String text) {
        return Map.of(
                "conversation", conversation, "clientId", UUID.randomUUID().toString(), "text", text);
    }

    /** Sends a new message. */
    public static Response send(Somebody who, String conversation, String text) {
        return who.asks()
                .body(letter(conversation, text))
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** The sequences that somebody reads, in the order of the answer. */
    public static List<Integer> sequences(Somebody who, String conversation) {
        return who.reads("/v1/messages?limit=200&conversation=" + conversation).getList("items.sequence");
    }
}
