package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Elena works at the consulate: she comes with a code, acts for it, and does not once she has left. */
@QuarkusTest
class StaffTest {

    private static final String MEMBERSHIPS = "/v1/staff-memberships";

    private Somebody consulate = new Somebody("", "");
    private Somebody elena = new Somebody("", "");

    @BeforeEach
    void aConsulateAndElena() {
        consulate = Institutions.post("Consulate in Milan", "PH");
        elena = Somebody.withPhone(Numbers.italian(), "Elena", "1985-03-08", "Europe/Rome", "IT");
    }

    @Test
    void sheComesWithACodeAndActsForTheConsulate() {
        String code = consulate.posts(invitations(consulate.id()), 201).getString("code");
        JsonPath joined = elena.posts(MEMBERSHIPS, Map.of("code", code), 201);
        assertEquals(consulate.id(), joined.getString("institution"));
        assertEquals(elena.id(), joined.getString("person"));

        refused(join(elena, code), 409, "already-there");
        refused(join(somebodyElse(), code), 422, "code-not-valid");

        elena.asks()
                .get(MEMBERSHIPS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].institution", equalTo(consulate.id()))
                .body("items[0].name", equalTo("Consulate in Milan"))
                .body("items[0].kind", equalTo("POST"));
        elena.asks()
                .body(atWork(consulate.id()))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .body("refreshToken", nullValue());
    }

    @Test
    void atWorkSheIsNobodysMotherAndNobodysSoftware() {
        Somebody officer = Institutions.employed(elena, consulate.id());
        Institutions.employed(elena, Institutions.school("Scuola Verdi", "IT").id());

        officer.asks()
                .get(MEMBERSHIPS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].institution", equalTo(consulate.id()));
        elena.asks().get(MEMBERSHIPS).then().body("items", hasSize(2));
        refused(officer.asks().get("/v1/me"), 403, "wrong-kind-of-caller");
        refused(officer.asks().get("/v1/families"), 403, "wrong-kind-of-caller");
        refused(officer.asks().get("/v1/subscriptions"), 403, "wrong-kind-of-caller");
        refused(officer.asks().post(invitations(consulate.id())), 403, "wrong-kind-of-caller");
        refused(officer.asks().body(atWork(consulate.id())).post("/v1/auth/token"), 401, "unauthenticated");
    }

    @Test
    void aPostThatEndedEndsAtOnceWhateverTheTokenSays() {
        Somebody officer = Institutions.employed(elena, consulate.id());
        String post = "/v1/institutions/" + consulate.id() + "/staff/" + elena.id();

        consulate.asks().delete(post).then().statusCode(204);

        refused(officer.asks().get(MEMBERSHIPS), 403, "wrong-kind-of-caller");
        refused(elena.asks().body(atWork(consulate.id())).post("/v1/auth/token"), 401, "sign-in-refused");
        elena.asks().get(MEMBERSHIPS).then().body("items", hasSize(0));
        refused(consulate.asks().delete(post), 404, "not-found");

        Somebody back = Institutions.employed(elena, consulate.id());
        back.asks().get(MEMBERSHIPS).then().statusCode(200);
        officer.asks().get(MEMBERSHIPS).then().statusCode(200);
        Institutions.operator().asks().delete(post).then().statusCode(204);
        refused(back.asks().get(MEMBERSHIPS), 403, "wrong-kind-of-caller");
    }

    @Test
    void anInstitutionManagesItsOwnPeopleOnly() {
        Institutions.employed(elena, consulate.id());
        Somebody other = Institutions.post("Consulate in Rome", "PH");
        Somebody meagre = withoutStaffScope();

        refused(other.asks().post(invitations(consulate.id())), 404, "not-found");
        refused(other.asks().delete("/v1/institutions/" + consulate.id() + "/staff/" + elena.id()), 404, "not-found");
        refused(other.asks().delete("/v1/institutions/" + other.id() + "/staff/" + elena.id()), 404, "not-found");
        refused(meagre.asks().post(invitations(meagre.id())), 403, "wrong-kind-of-caller");
        refused(
                meagre.asks().delete("/v1/institutions/" + meagre.id() + "/staff/" + elena.id()),
                403,
                "wrong-kind-of-caller");
        refused(elena.asks().post(invitations(consulate.id())), 403, "wrong-kind-of-caller");
        refused(Institutions.operator().asks().post(invitations(elena.id())), 404, "not-found");
        refused(join(consulate, "ABCDEFGH"), 403, "wrong-kind-of-caller");
    }

    @Test
    void whoDoesNotWorkThereGetsOneAnswer() {
        String refusal =
                refused(elena.asks().body(atWork(consulate.id())).post("/v1/auth/token"), 401, "sign-in-refused");
        assertEquals(
                refusal, refused(elena.asks().body(atWork(elena.id())).post("/v1/auth/token"), 401, "sign-in-refused"));
    }

    @Test
    void whoIsNotSignedInAsAPersonIsAskedTo() {
        refused(Somebody.anyone().body(atWork(consulate.id())).post("/v1/auth/token"), 401, "unauthenticated");
        refused(consulate.asks().body(atWork(consulate.id())).post("/v1/auth/token"), 401, "unauthenticated");
        refused(
                new Somebody("", "rubbish").asks().body(atWork(consulate.id())).post("/v1/auth/token"),
                401,
                "unauthenticated");
    }

    @Test
    void aChildIsAPersonLikeAnyOther() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");

        Somebody prefect = Institutions.employed(home.ana(), school.id());

        prefect.asks().get(MEMBERSHIPS).then().statusCode(200).body("items", hasSize(1));
        refused(prefect.asks().get("/v1/me"), 403, "wrong-kind-of-caller");
    }

    private static String invitations(String institution) {
        return "/v1/institutions/" + institution + "/staff-invitations";
    }

    private static Map<String, Object> atWork(String institution) {
        return Map.of("grantType", "staff", "institution", institution);
    }

    private static Response join(Somebody who, String code) {
        return who.asks().body(Map.of("code", code)).post(MEMBERSHIPS);
    }

    private static Somebody somebodyElse() {
        return Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
    }

    private static Somebody withoutStaffScope() {
        JsonPath client = Institutions.register("POST", "Consulate in Turin", "PH");
        String token = Somebody.anyone()
                .body(Map.of(
                        "grantType",
                        "client_credentials",
                        "clientId",
                        client.getString("clientId"),
                        "clientSecret",
                        client.getString("clientSecret"),
                        "scope",
                        "notices:read"))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        return new Somebody(client.getString("clientId"), token);
    }

    private static String refused(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .body("type", endsWith("/" + code))
                .extract()
                .asString();
    }
}
