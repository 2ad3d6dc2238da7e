package org.kinbridge.agreement;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.HeldRow;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Somebody;
import org.kinbridge.story.TwoSchools;

/** Whoever writes to the streams of two institutions takes them in one order, whoever of the two proposed: nobody waits crosswise. */
@QuarkusTest
class AgreementOrderTest {

    private static final String STREAM = "select stream from journal_stream where stream = ?";

    @Inject
    DataSource db;

    private List<Somebody> schools = List.of();

    @BeforeEach
    void twoSchools() {
        schools = Stream.of("San Roque Elementary", "Rizal High")
                .map(name -> Institutions.school(name, "PH"))
                .sorted(Comparator.comparing(school -> UUID.fromString(school.id())))
                .toList();
    }

    /** The one whose stream comes last proposes: in the order of the roles, hers would be taken first. */
    @Test
    void eachStepWaitsForTheFirstAndHoldsNotTheSecond() throws SQLException {
        Somebody proposer = schools.getLast();
        Somebody other = schools.getFirst();
        String first = waits(() -> proposed(proposer, other));
        waits(() -> step(other, first, "refusal"));
        String second = proposed(proposer, other);
        waits(() -> step(other, second, "acceptance"));
        waits(() -> step(other, second, "ending"));
    }

    private static String proposed(Somebody by, Somebody with) {
        return by.posts("/v1/agreements", TwoSchools.proposal(with.id(), TwoSchools.DAY_AND_CATEGORY, 30), 201)
                .getString("id");
    }

    private static String step(Somebody by, String agreement, String step) {
        return by.posts("/v1/agreements/" + agreement + "/" + step, 200).getString("id");
    }

    private String waits(Supplier<String> step) throws SQLException {
        CompletableFuture<String> done;
        try (HeldRow held = new HeldRow(db, STREAM, stream(schools.getFirst()))) {
            done = CompletableFuture.supplyAsync(step);
            held.isWaitedFor();
            HeldRow.mustBeFree(db, STREAM, stream(schools.getLast()));
        }
        return done.join();
    }

    private static String stream(Somebody school) {
        return "institution:" + school.id();
    }
}
