package org.kinbridge.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.consent.OwnLink.Said;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.story.Household;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** What the gate answers to the two, to whoever consents for a child, and to everybody else; and what each said herself. */
@QuarkusTest
class ContactGateTest {

    @Inject
    ContactGate gate;

    @Inject
    OwnWord ownWord;

    @Inject
    DataSource db;

    @Test
    void whoeverConsentsFindsTheChildsContact() {
        Household home = Household.found().open();

        assertEquals(List.of(home.maria().id(), home.ana().id()), opened(home, home.maria()));
        assertEquals(List.of(home.ana().id(), home.maria().id()), opened(home, home.ana()));
        assertEquals(List.of(home.ana().id(), home.maria().id()), opened(home, home.ben()));
        assertEquals(gate.find(link(home), id(home.ana())), gate.findFor(link(home), id(home.ben())));
    }

    @Test
    void aClosedContactIsClosedForAllOfThemAndFoundByThem() {
        Household home = Household.found().open();
        home.maria().posts("/v1/family-links/" + home.link() + "/pause", 200);

        for (Somebody one : List.of(home.maria(), home.ana(), home.ben())) {
            assertEquals(ProblemCode.CONTACT_NOT_READY, refused(link(home), one));
            assertEquals(false, gate.findFor(link(home), id(one)).orElseThrow().open());
        }
    }

    /** The view that the rooms of the hot path read says what the gate says. */
    @Test
    void theViewFollowsEveryStep() throws SQLException {
        Household home = Household.found().open();
        String link = "/v1/family-links/" + home.link();
        assertEquals(2, directions(home));
        home.ana().posts(link + "/pause", 200);
        assertEquals(0, directions(home));
        home.ana().asks().delete(link + "/pause").then().statusCode(200);
        assertEquals(2, directions(home));
        home.maria().posts(link + "/ending", 200);
        assertEquals(0, directions(home));
    }

    /** Who consented, and by which right at that moment, is kept; and shown to nobody. */
    @Test
    void everyStepKeepsByWhichRight() throws SQLException {
        Household home = Household.found().open();
        String link = "/v1/family-links/" + home.link();
        home.ben().asks().delete(link + "/consent").then().statusCode(200);
        home.ana().asks().delete(link + "/assent").then().statusCode(200);
        assertEquals(
                List.of(
                        "ASSENT SELF SELF",
                        "ASSENT null null",
                        "CONFIRMATION SELF null",
                        "CONFIRMATION SELF null",
                        "CONSENT CAREGIVER CAREGIVER",
                        "CONSENT null null"),
                rights(home));
        assertFalse(home.ana().asks().get(link).asString().contains("SELF"));
        assertEquals("FAMILY", home.ana().reads(link).getString("kind"));
    }

    private List<String> rights(Household home) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "select kind, given_authority, taken_back_authority from family_link_step"
                                + " where link_id = ?::uuid order by 1, 2, 3")) {
            read.setString(1, home.link());
            List<String> rights = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    rights.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
                }
            }
            return rights;
        }
    }

    private int directions(Household home) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from consent_open_contact where link_id = ?::uuid")) {
            count.setString(1, home.link());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void anybodyElseFindsNothing() {
        Household home = Household.found().open();
        Household others = Household.found();
        Somebody elder = Somebody.withPhone(Numbers.italian(), "Lola Fe", "1950-01-01", "Europe/Rome", "IT");
        String code = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201)
                .getString("code");
        elder.posts("/v1/memberships", Map.of("code", code), 201);
        String adults = home.maria()
                .posts("/v1/family-links", Map.of("family", home.family(), "with", elder.id()), 201)
                .getString("link.id");

        for (Somebody stranger : List.of(elder, others.ben(), others.maria())) {
            assertEquals(ProblemCode.NOT_FOUND, refused(link(home), stranger));
            assertEquals(Optional.empty(), gate.findFor(link(home), id(stranger)));
        }
        assertEquals(ProblemCode.NOT_FOUND, refused(LinkId.fromString(adults), home.ben()), "of no child");
        assertEquals(ProblemCode.NOT_FOUND, refused(LinkId.fresh(), home.ben()));
    }

    @Test
    void eachFindsWhatSheSaidHerself() {
        Household home = Household.found();
        String link = "/v1/family-links/" + home.link();
        assertEquals(own(home, home.maria(), false, false, Said.ASKED, false), ownWord.of(id(home.ana())));
        home.open();
        assertEquals(own(home, home.maria(), true, false, Said.GIVEN, false), ownWord.of(id(home.ana())));
        assertEquals(own(home, home.ana(), true, false, Said.NOT_ASKED, false), ownWord.of(id(home.maria())));

        home.ben().asks().delete(link + "/consent").then().statusCode(200);
        assertEquals(own(home, home.maria(), false, false, Said.GIVEN, false), ownWord.of(id(home.ana())));
        home.ana().asks().delete(link + "/assent").then().statusCode(200);
        assertEquals(own(home, home.maria(), false, false, Said.TAKEN_BACK, false), ownWord.of(id(home.ana())));
        home.ana().posts(link + "/assent", 200);
        home.ana().posts(link + "/pause", 200);
        assertEquals(own(home, home.maria(), false, false, Said.GIVEN, true), ownWord.of(id(home.ana())));
        assertEquals(own(home, home.ana(), false, false, Said.NOT_ASKED, false), ownWord.of(id(home.maria())));

        home.maria().posts(link + "/ending", 200);
        assertEquals(own(home, home.maria(), false, true, Said.GIVEN, true), ownWord.of(id(home.ana())));
        home.ana()
                .posts(
                        "/v1/family-links",
                        Map.of("family", home.family(), "with", home.maria().id()),
                        201);
        assertEquals(own(home, home.maria(), false, false, Said.ASKED, false), ownWord.of(id(home.ana())));
        assertEquals(List.of(), ownWord.of(id(home.ben())));
    }

    private static List<OwnLink> own(
            Household home, Somebody other, boolean open, boolean ended, Said assent, boolean paused) {
        return List.of(new OwnLink(link(home), id(other), open, ended, assent, null, paused));
    }

    private List<String> opened(Household home, Somebody asking) {
        OpenContact contact = QuarkusTransaction.requiringNew().call(() -> gate.openFor(link(home), id(asking)));
        assertEquals(link(home), contact.link());
        assertEquals(home.family(), contact.family().toString());
        return List.of(contact.me().toString(), contact.other().toString());
    }

    private ProblemCode refused(LinkId link, Somebody asking) {
        return assertThrows(
                        Problem.class,
                        () -> QuarkusTransaction.requiringNew().call(() -> gate.openFor(link, id(asking))))
                .code();
    }

    private static LinkId link(Household home) {
        return LinkId.fromString(home.link());
    }

    private static PersonId id(Somebody somebody) {
        return PersonId.fromString(somebody.id());
    }
}
