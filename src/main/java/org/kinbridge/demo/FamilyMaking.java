package org.kinbridge.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** Makes an example family through the public API, as its people would: every step is somebody's own. */
final class FamilyMaking {

    private final Visitor nobody;
    private final ExampleFamily family;

    FamilyMaking(Visitor nobody, ExampleFamily family) {
        this.nobody = nobody;
        this.family = family;
    }

    /** Who the family are, signed in. */
    record Home(String id, Visitor parent, Visitor caregiver, Visitor child, String childId) {

        String path() {
            return "/v1/families/" + id;
        }

        /** Somebody whom the parent lets in. */
        void join(Visitor somebody, String role) throws IOException, InterruptedException {
            letIn(parent, path(), somebody, role);
        }
    }

    Home make(Institutions institutions) throws IOException, InterruptedException {
        Visitor parent =
                nobody.withPhone(family.parent().number(), family.parent().profile());
        Visitor caregiver =
                nobody.withPhone(family.caregiver().number(), family.caregiver().profile());
        String familyId = parent.post("/v1/families", Map.of("name", family.name(), "role", "PARENT_ABROAD"))
                .get("id")
                .asText();
        String path = "/v1/families/" + familyId;
        letIn(parent, path, caregiver, "CAREGIVER");
        String childId = child(parent, path);
        Visitor child = nobody.by(Map.of(
                "grantType",
                "pin",
                "number",
                family.child().number(),
                "name",
                family.child().name(),
                "pin",
                family.pin()));
        Home home = new Home(familyId, parent, caregiver, child, childId);
        call(parent, link(home), childId);
        greet(parent, child);
        if (family.isKnownToInstitutions()) {
            institutions.enrol(caregiver, childId, family.child().name(), today());
            institutions.register(parent);
        }
        return home;
    }

    private static void letIn(Visitor parent, String family, Visitor somebody, String role)
            throws IOException, InterruptedException {
        JsonNode invitation = parent.post(family + "/invitations", Map.of("role", role));
        somebody.post("/v1/memberships", Map.of("code", invitation.get("code").asText()));
    }

    private LocalDate today() throws IOException, InterruptedException {
        return nobody.today();
    }

    private String child(Visitor parent, String home) throws IOException, InterruptedException {
        String id = parent.post(
                        home + "/members",
                        Map.of(
                                "profile",
                                family.child().profile(),
                                "phone",
                                family.child().number()))
                .get("person")
                .asText();
        parent.put(home + "/members/" + id + "/first-pin", Map.of("pin", family.pin()));
        return id;
    }

    private static String link(Home home) throws IOException, InterruptedException {
        JsonNode made = home.parent().post("/v1/family-links", Map.of("family", home.id(), "with", home.childId()));
        String link = made.at("/link/id").asText();
        String path = "/v1/family-links/" + link;
        home.parent().post(path + "/confirmation", Map.of());
        home.child()
                .post(path + "/confirmation", Map.of("code", made.get("code").asText()));
        home.caregiver().post(path + "/consent", Map.of());
        home.child().post(path + "/assent", Map.of());
        return link;
    }

    private void call(Visitor parent, String link, String childId) throws IOException, InterruptedException {
        parent.post(
                "/v1/call-series",
                Map.of(
                        "familyLink",
                        link,
                        "anchor",
                        childId,
                        "startsOn",
                        "2026-10-04",
                        "at",
                        family.callAt(),
                        "duration",
                        "PT30M",
                        "rule",
                        "FREQ=WEEKLY;BYDAY=SU"));
    }

    private static void greet(Visitor parent, Visitor child) throws IOException, InterruptedException {
        String conversation = parent.get("/v1/conversations").at("/items/0/id").asText();
        say(parent, conversation, "0197a7b0-0000-7000-8000-000000000001", "Good night, anak. I will call on Sunday.");
        say(child, conversation, "0197a7b0-0000-7000-8000-000000000002", "I drew you our house!");
    }

    private static void say(Visitor author, String conversation, String clientId, String text)
            throws IOException, InterruptedException {
        author.post("/v1/messages", Map.of("conversation", conversation, "clientId", clientId, "text", text));
    }
}
