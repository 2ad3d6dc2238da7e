package org.kinbridge.fault;

import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kinbridge.story.Letters;
import org.kinbridge.story.Somebody;

/** Somebody who writes at one replica, and at the next with the same letter if she gets no answer. */
final class Pen {

    private final Somebody author;
    private final String conversation;
    private final List<Replica> replicas;
    private final AtomicInteger written = new AtomicInteger();
    private volatile Duration longest = Duration.ZERO;

    Pen(Somebody author, String conversation, Replica... replicas) {
        this.author = author;
        this.conversation = conversation;
        this.replicas = List.of(replicas);
    }

    /** How many of her letters were taken. */
    int written() {
        return written.get();
    }

    /** The longest that she waited until a letter was taken. */
    Duration longest() {
        return longest;
    }

    /** Comes back when it is taken. */
    void writes() {
        Map<String, Object> letter = Letters.letter(conversation, "Letter " + written);
        Instant begun = Instant.now();
        if (replicas.stream().noneMatch(replica -> takes(replica, letter))) {
            throw new AssertionError("nobody takes a letter");
        }
        Duration took = Duration.between(begun, Instant.now());
        longest = took.compareTo(longest) > 0 ? took : longest;
        written.incrementAndGet();
    }

    /** A process that is killed gives no answer, or refuses to be spoken to. */
    private boolean takes(Replica replica, Map<String, Object> letter) {
        try {
            Response answer = replica.asks()
                    .contentType(ContentType.JSON)
                    .auth()
                    .oauth2(author.token())
                    .body(letter)
                    .post("/v1/messages");
            answer.then().statusCode(oneOf(200, 201));
            return true;
        } catch (Exception noAnswer) {
            return false;
        }
    }
}
