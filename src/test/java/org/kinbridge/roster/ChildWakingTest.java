package org.kinbridge.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinbridge.id.PersonId;
import org.kinbridge.story.Household;
import org.kinbridge.story.TheirHours;

/** When a child may be told something: not at night, and not in class; as her family says, where it says so. */
@QuarkusTest
class ChildWakingTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    @Inject
    ChildWaking waking;

    /** 26 November 2027 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2027-11-26T17:00, 2027-11-26T17:00",
        "2027-11-26T07:29, 2027-11-26T07:29",
        "2027-11-26T07:30, 2027-11-26T16:00",
        "2027-11-26T12:00, 2027-11-26T16:00",
        "2027-11-26T20:29, 2027-11-26T20:29",
        "2027-11-26T20:30, 2027-11-27T07:00",
        "2027-11-27T03:00, 2027-11-27T07:00",
        "2027-11-27T12:00, 2027-11-27T12:00",
        "2027-11-30T12:00, 2027-11-30T12:00"
    })
    void theFirstMomentThatIsNotQuiet(LocalDateTime at, LocalDateTime first) {
        assertEquals(first, from(Household.found(), at));
    }

    /** Her class goes on when her night is over: nothing rings until both are. */
    @Test
    void herOwnHoursWhereTheFamilyHasSaidThem() {
        Household home = Household.found();
        TheirHours.says(
                        home.ben(),
                        home.ana(),
                        Map.of(
                                "quietHours",
                                Map.of("from", "19:00", "until", "06:30"),
                                "school",
                                List.of(TheirHours.weekly(List.of("FRIDAY"), "06:30", "11:00"))))
                .statusCode(200);
        assertEquals(at("2027-11-26T11:00"), from(home, at("2027-11-25T19:00")));
        assertEquals(at("2027-11-26T12:00"), from(home, at("2027-11-26T12:00")));
    }

    private LocalDateTime from(Household home, LocalDateTime at) {
        PersonId ana = PersonId.fromString(home.ana().id());
        Instant moment = at.atZone(MANILA).toInstant();
        return LocalDateTime.ofInstant(QuarkusTransaction.requiringNew().call(() -> waking.from(ana, moment)), MANILA);
    }

    private static LocalDateTime at(String wall) {
        return LocalDateTime.parse(wall);
    }
}
