package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody does where she works comes with the invitation, and changes with another one. */
@QuarkusTest
class StaffRoleStoryTest {

    private static String invitations(Somebody institution) {
        return "/v1/institutions/" + institution.id() + "/staff-invitations";
    }

    private static Somebody amalia() {
        return Somebody.withPhone(Numbers.italian(), "Amalia Tan", "1983-05-12", "Europe/Rome", "IT");
    }

    @Test
    void whoeverIsInvitedAsNothingInParticularIsWhatIsUsualThere() {
        Somebody post = Institutions.post("Consulate in Milan", "PH");
        Somebody school = Institutions.school("Mabini Elementary", "PH");
        assertEquals("OFFICER", post.posts(invitations(post), 201).getString("role"));
        assertEquals("OFFICER", post.posts(invitations(post), Map.of(), 201).getString("role"));
        assertEquals("CLERK", school.posts(invitations(school), 201).getString("role"));
        Plans.refused(school, invitations(school), Map.of("role", "DUTY_OFFICER"), 422, "invalid", "/role");
        Plans.refused(post, invitations(post), Map.of("role", "CLERK"), 422, "invalid", "/role");
        post.asks().body(Map.of("role", "SPY")).post(invitations(post)).then().statusCode(400);
    }

    @Test
    void anotherInvitationMakesHerSomethingElseAndHerTokenSaysNothingOfIt() {
        Somebody post = Institutions.post("Consulate in Milan", "PH");
        Somebody amalia = amalia();
        String officer = post.posts(invitations(post), 201).getString("code");
        String duty = post.posts(invitations(post), Map.of("role", "DUTY_OFFICER"), 201)
                .getString("code");
        String dutyAgain = post.posts(invitations(post), Map.of("role", "DUTY_OFFICER"), 201)
                .getString("code");

        assertEquals(
                "OFFICER",
                amalia.posts("/v1/staff-memberships", Map.of("code", officer), 201)
                        .getString("role"));
        Somebody atWork = amalia.atWork(post.id());
        assertEquals(List.of("OFFICER"), atWork.reads("/v1/staff-memberships").getList("items.role"));
        amalia.posts("/v1/staff-memberships", Map.of("code", duty), 201);
        amalia.asks()
                .body(Map.of("code", dutyAgain))
                .post("/v1/staff-memberships")
                .then()
                .statusCode(409);

        assertEquals(
                List.of("DUTY_OFFICER"), atWork.reads("/v1/staff-memberships").getList("items.role"));
        assertEquals(
                List.of("DUTY_OFFICER"), amalia.reads("/v1/staff-memberships").getList("items.role"));
        String claims = new String(
                Base64.getUrlDecoder().decode(amalia.atWork(post.id()).token().split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
        assertTrue(claims.contains(post.id()) && !claims.contains("OFFICER"), claims);

        JsonPath staff = post.reads("/v1/institutions/" + post.id() + "/staff");
        assertEquals(List.of(amalia.id()), staff.getList("items.person"));
        assertEquals(List.of("DUTY_OFFICER"), staff.getList("items.role"));
    }
}
