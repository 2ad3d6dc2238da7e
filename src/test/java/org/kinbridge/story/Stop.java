package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One family whose contact stops, while calls are planned, somebody writes, and both adults listen. */
final class Stop {

    private static final Duration BUS = Duration.ofSeconds(30);
    private static final int CALLS = 3;
    private static final int MOST_LETTERS = 1_000;

    /** Whatever either adult could try afterwards, with the ids of her family. */
    private static final List<String> TRIED = List.of(
            "GET /v1/family-links/{link}",
            "GET /v1/family-links",
            "GET /v1/families/{family}",
            "GET /v1/scheduled-calls?familyLink={link}",
            "GET /v1/scheduled-calls/{call}",
            "GET /v1/scheduled-calls",
            "GET /v1/call-series",
            "GET /v1/conversations",
            "GET /v1/messages?conversation={conversation}",
            "GET /v1/notices",
            "GET /v1/availability/{ana}",
            "POST /v1/messages {\"conversation\":\"{conversation}\",\"clientId\":\"{family}\",\"text\":\"?\"}",
            "POST /v1/conversations/{conversation}/receipts {\"upTo\":1,\"kind\":\"READ\"}",
            "POST /v1/scheduled-calls {\"familyLink\":\"{link}\",\"anchor\":\"{ana}\",\"on\":\"{day}\",\"at\":\"19:00\","
                    + "\"duration\":\"PT30M\"}",
            "POST /v1/call-series {\"familyLink\":\"{link}\",\"anchor\":\"{ana}\",\"startsOn\":\"{day}\",\"at\":\"19:00\","
                    + "\"duration\":\"PT30M\",\"rule\":\"FREQ=DAILY;COUNT=2\"}",
            "POST /v1/scheduled-calls/{call}/confirmation",
            "POST /v1/scheduled-calls/{call}/joining");

    /** Who does what, what Ana reads of it, and what goes before it. */
    record Cause(
            Function<Household, Somebody> actor, String missing, Consumer<Household> deed, Consumer<Household> before) {

        Cause(Function<Household, Somebody> actor, String missing, Consumer<Household> deed) {
            this(actor, missing, deed, home -> {});
        }

        /** Something that is done to the link. */
        static Cause ofLink(Function<Household, Somebody> actor, Method method, String step) {
            return new Cause(
                    actor,
                    step,
                    home -> actor.apply(home)
                            .asks()
                            .request(method, "/v1/family-links/" + home.link() + "/" + step)
                            .then()
                            .statusCode(200));
        }

        boolean isBy(Somebody who, Household home) {
            return actor.apply(home).equals(who);
        }
    }

    private final Household home;
    private final String conversation;
    private final Map<String, String> ids;
    private final Alike alike;

    private Stop(Household home) {
        this.home = home;
        conversation = Letters.conversation(home.maria());
        ids = new HashMap<>(Map.of(
                "maria", home.maria().id(),
                "ben", home.ben().id(),
                "ana", home.ana().id(),
                "family", home.family(),
                "link", home.link(),
                "conversation", conversation,
                "day", Plans.inDays(4).toString()));
        Letters.send(home.maria(), conversation, "Good night");
        String call = Plans.proposed(home, 3).getString("id");
        ids.put("call", call);
        home.ana().posts("/v1/scheduled-calls/" + call + "/confirmation", 200);
        home.maria().posts("/v1/call-series", Plans.series(home, Plans.inDays(5), "FREQ=DAILY;COUNT=2"), 201);
        alike = new Alike(ids);
    }

    /** What one of the adults heard, and what she was answered; comparable. */
    record Told(Somebody who, List<String> heard, String answered) {}

    /** What is left of it: with the two adults, and on the bus. */
    record Traces(Household home, List<Told> adults, List<String> bus) {}

    static Traces traces(Cause cause) throws InterruptedException, ExecutionException {
        Household home = Household.withAnaOf(Assents.COUNTRY).open();
        cause.before().accept(home);
        Stop stop = new Stop(home);
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ben = LiveEar.of(home.ben());
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<String> lastWord = writer.submit(stop::write);
            maria.hears("message.sent", 1);
            cause.deed().accept(home);
            maria.hears("family-link.changed", 1, LiveEar.SOON);
            maria.hears("call.changed", CALLS, LiveEar.SOON);
            assertTrue(lastWord.get().contains("contact-not-ready"), lastWord.get());
            String toMaria = stop.answers(home.maria());
            String toBen = stop.answers(home.ben());
            int said = maria.frames().size() + ben.frames().size();
            await().during(Duration.ofSeconds(1))
                    .until(() -> maria.frames().size() + ben.frames().size() == said);
            List<Told> adults = List.of(
                    new Told(home.maria(), stop.frames(maria), toMaria), new Told(home.ben(), stop.frames(ben), toBen));
            return new Traces(home, adults, stop.records());
        }
    }

    /** Ana writes and writes, until she is refused. */
    private String write() {
        for (int letter = 0; letter < MOST_LETTERS; letter++) {
            Response answer = home.ana()
                    .asks()
                    .body(Letters.letter(conversation, "Mama, No. " + letter))
                    .post("/v1/messages");
            if (answer.statusCode() != 201) {
                return answer.asString();
            }
        }
        throw new AssertionError("nobody stopped her");
    }

    private String answers(Somebody who) {
        Map<String, String> answers = new TreeMap<>();
        for (String tried : TRIED) {
            String filled = tried;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            String[] parts = filled.split(" ", 3);
            Response answer = (parts.length == 3 ? who.asks().body(parts[2]) : who.asks())
                    .request(Method.valueOf(parts[0]), parts[1]);
            String text = answer.statusCode() + " " + answer.contentType() + " " + answer.asString();
            answers.put(tried, alike.of(text));
        }
        return String.join(
                "\n", answers.entrySet().stream().map(Object::toString).toList());
    }

    /** What an ear heard; of the letters only that none came after the stop. */
    private List<String> frames(LiveEar ear) {
        List<String> frames = ear.frames();
        int stopped = first(frames, "family-link.changed");
        int lastLetter = frames.size() - 1 - first(frames.reversed(), "message.sent");
        assertTrue(stopped == frames.size() || lastLetter < stopped, "a letter after the stop");
        return frames.stream()
                .filter(frame -> !frame.contains("\"message.sent\""))
                .map(alike::of)
                .toList();
    }

    private static int first(List<String> frames, String type) {
        return (int) frames.stream()
                .takeWhile(frame -> !frame.contains("\"" + type + "\""))
                .count();
    }

    /** The family's records on the bus from the stop on; no letter is among them. */
    private List<String> records() {
        await().atMost(BUS).until(() -> fromTheStop().count() > CALLS);
        return fromTheStop()
                .map(record -> record.topic() + " " + Broker.header(record, "ce_type") + " "
                        + alike.of(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    private Stream<ConsumerRecord<String, byte[]>> fromTheStop() {
        return Broker.ofFamily(home.family()).stream()
                .dropWhile(record -> !Broker.header(record, "ce_type").equals("family-link.stopped"));
    }
}
