package org.kinbridge.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What has happened in the example families so far, each through the public API and by whoever does it. */
final class FamilyLife {

    private final Visitor nobody;
    private final int attempt;

    FamilyLife(Visitor nobody, int attempt) {
        this.nobody = nobody;
        this.attempt = attempt;
    }

    /** The parent has a second number, at home; the child has a tablet of her own. */
    void aNumberAndATabletMore(FamilyMaking.Home home) throws IOException, InterruptedException {
        String number = ExampleFamily.number("+63919", attempt);
        JsonNode point = home.parent().post("/v1/me/contact-points", Map.of("number", number));
        home.parent()
                .post(
                        "/v1/me/contact-points/" + point.get("id").asText() + "/verification",
                        Map.of("code", nobody.codeOn(number)));
        JsonNode pairing =
                home.caregiver().post(home.path() + "/members/" + home.childId() + "/pairing-codes", Map.of());
        nobody.by(Map.of("grantType", "pairing", "code", pairing.get("code").asText()));
    }

    /** She leaves in ten days, sooner than Romania wants to know of it; the child has read his page, and one has signed. */
    void aPlanWrittenLate(FamilyMaking.Home home) throws IOException, InterruptedException {
        LocalDate leaves = nobody.today().plusDays(10);
        JsonNode plan = home.parent()
                .post(
                        "/v1/care-plans",
                        Map.of(
                                "family", home.id(),
                                "child", home.childId(),
                                "caregiver",
                                        home.caregiver().get("/v1/me").get("id").asText(),
                                "departureOn", leaves.toString(),
                                "from", leaves.toString(),
                                "until", leaves.plusMonths(6).toString(),
                                "rhythm", "P2D",
                                "childPage", "Bunica e cu tine. Mama te sun\u0103 la dou\u0103 zile."));
        String path = "/v1/care-plans/" + plan.get("id").asText();
        home.child().post(path + "/child-reading", Map.of());
        home.parent().post(path + "/signature", Map.of());
    }

    /** He brings the child's own code; the caregiver has not said her word yet. */
    void aFatherWithAHouseholdOfHisOwn(FamilyMaking.Home home) throws IOException, InterruptedException {
        Visitor father = nobody.withPhone(
                ExampleFamily.number("+4073", attempt),
                new ExampleFamily.Relative("Mihai", "", "1989-12-01", "Europe/Bucharest", "RO", "ro").profile());
        JsonNode family = father.post("/v1/families", Map.of("name", "Ionescu", "role", "STAYING_PARENT"));
        JsonNode code = home.child().post("/v1/me/child-codes", Map.of());
        father.post(
                "/v1/child-claims",
                Map.of(
                        "family",
                        family.get("id").asText(),
                        "code",
                        code.get("code").asText()));
    }

    /** The caregiver keeps an uncle from the child: only her side reads it, and the officer on duty at the consulate. */
    void twoKeptApart(FamilyMaking.Home home) throws IOException, InterruptedException {
        Visitor uncle = nobody.withPhone(
                ExampleFamily.number("+63920", attempt),
                new ExampleFamily.Relative("Tito Boy", "", "1974-07-19", "Asia/Manila", "PH", "tl").profile());
        home.join(uncle, "ELDER");
        home.caregiver()
                .post(
                        "/v1/restrictions",
                        Map.of(
                                "family",
                                home.id(),
                                "between",
                                List.of(
                                        home.childId(),
                                        uncle.get("/v1/me").get("id").asText()),
                                "reason",
                                "He came to the school gate and shouted."));
    }
}
