package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.kinbridge.story.Grants;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Letters;
import org.kinbridge.story.Somebody;

/** Four families whose children go to one school, all of them busy at the same time. */
final class Neighbours {

    /** More than this, and somebody who waits with a phone in her hand notices. */
    private static final Duration NOT_SLOW = Duration.ofSeconds(2);

    private static final int FAMILIES = 4;

    private final Somebody school;
    private final List<Home> homes = new ArrayList<>();

    Neighbours() {
        school = Institutions.school("San Roque Elementary", "PH");
        school.posts("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")), 201);
        for (int student = 1; student <= FAMILIES; student++) {
            homes.add(moveIn("S-" + student));
        }
    }

    private Home moveIn(String student) {
        Household people = Household.found().open();
        String code = people.ben()
                .posts("/v1/introductions", Map.of("about", people.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", student), 201);
        Grants.ofAttendance(people.ben(), people.ana(), school);
        return new Home(
                people,
                Letters.conversation(people.maria()),
                student,
                LocalDate.now(ZoneOffset.UTC).minusDays(2),
                new ArrayList<>(),
                new ArrayList<>());
    }

    List<Home> homes() {
        return homes;
    }

    Somebody school() {
        return school;
    }

    /**
     * A family and what has happened to it so far.
     *
     * @param lastDay the first day that is reported; the next report is of the day before, and so on
     * @param reported the ids of the attendance events, in order
     * @param written the sequences of the messages, in order
     */
    record Home(
            Household people,
            String conversation,
            String student,
            LocalDate lastDay,
            List<String> reported,
            List<String> written) {

        String familyStream() {
            return "family:" + people.family();
        }

        String childStream() {
            return "child:" + people.ana().id();
        }

        /** The days that were reported, in order. */
        List<String> days() {
            return IntStream.range(0, reported.size()).mapToObj(this::day).toList();
        }

        private String day(int number) {
            return lastDay.minusDays(number).toString();
        }

        private void write(int number) {
            Somebody author = number % 2 == 0 ? people.maria() : people.ana();
            Response answer = notSlow(() -> Letters.send(author, conversation, "Letter " + number));
            written.add(answer.jsonPath().getString("sequence"));
        }

        private void isReportedBy(Somebody school) {
            Map<String, String> report = Map.of(
                    "studentUniqueId",
                    student,
                    "eventDate",
                    day(reported.size()),
                    "attendanceEventCategoryDescriptor",
                    "Tardy");
            Response answer = notSlow(() -> school.asks().body(report).post("/v1/attendance-events"));
            reported.add(answer.then().statusCode(201).extract().path("id"));
        }

        private static Response notSlow(Callable<Response> action) {
            try {
                Response answer = action.call();
                assertTrue(answer.timeIn(TimeUnit.MILLISECONDS) < NOT_SLOW.toMillis(), "a write was slow");
                return answer;
            } catch (Exception e) {
                throw new AssertionError("an action failed", e);
            }
        }
    }

    /** All families at once: each child is reported so often, and each family writes so many messages. */
    void live(int reports, int letters) throws InterruptedException, ExecutionException {
        List<Callable<Void>> days = new ArrayList<>();
        homes.forEach(home -> days.add(() -> {
            for (int number = 0; number < Math.max(reports, letters); number++) {
                if (number < reports) {
                    home.isReportedBy(school);
                }
                if (number < letters) {
                    home.write(number);
                }
            }
            return null;
        }));
        try (ExecutorService phones = Executors.newFixedThreadPool(FAMILIES)) {
            for (Future<Void> day : phones.invokeAll(days)) {
                day.get();
            }
        }
    }
}
