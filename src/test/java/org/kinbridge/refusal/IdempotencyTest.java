package org.kinbridge.refusal;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.kinbridge.refusal.BadInputTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** A POST that is sent again over a bad line happens once. */
@QuarkusTest
class IdempotencyTest {

    private Somebody maria = new Somebody("", "");

    @BeforeEach
    void mariaSignsIn() {
        maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    @Test
    void theSameKeyGetsTheFirstAnswer() {
        Response first = found("key-1", "Santos");
        Response again = found("key-1", "Santos");

        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(1, families().size());
        assertNotEquals(first.path("id").toString(), found("key-2", "Santos").path("id"));
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        found("key-1", "Santos");
        problem(found("key-1", "Cruz"), 422).body("type", endsWith("idempotency-key-reused"));
        assertEquals(1, families().size());
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1991-04-02", "Europe/Rome", "IT");
        String first = found("key-1", "Santos").path("id");
        String hers = rosa.asks()
                .header("Idempotency-Key", "key-1")
                .body(Map.of("name", "Santos", "role", "PARENT_ABROAD"))
                .post("/v1/families")
                .path("id");
        assertNotEquals(first, hers);
    }

    @Test
    void aRefusalIsNotKept() {
        problem(found("key-1", " "), 422);
        assertEquals(201, found("key-1", "Santos").statusCode());
    }

    @Test
    void manyAtOnceMakeOne() throws InterruptedException, ExecutionException {
        try (ExecutorService phones = Executors.newFixedThreadPool(8)) {
            List<Callable<Response>> sends = new ArrayList<>();
            for (int sent = 0; sent < 16; sent++) {
                sends.add(() -> found("key-1", "Santos"));
            }
            for (Future<Response> answer : phones.invokeAll(sends)) {
                int status = answer.get().statusCode();
                if (status != 201) {
                    problem(answer.get(), 409).body("type", endsWith("idempotency-key-in-use"));
                }
            }
        }
        assertEquals(1, families().size());
    }

    private List<?> families() {
        return maria.reads("/v1/families").getList("items");
    }

    private Response found(String key, String name) {
        return maria.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("name", name, "role", "PARENT_ABROAD"))
                .post("/v1/families");
    }
}
