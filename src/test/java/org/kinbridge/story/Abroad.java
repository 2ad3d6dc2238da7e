package org.kinbridge.story;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two parents of one family abroad, in different countries, with a link between them that one of them asked for. */
record Abroad(Somebody maria, Somebody jose, String family, String link, String code) {

    /** Jose joins Maria's family, and she asks him for a link. */
    static Abroad with(Household home) {
        JsonPath invited = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "PARENT_ABROAD"), 201);
        Somebody jose = Somebody.withPhone(Numbers.saudi(), "Jose", "1988-02-11", "Asia/Riyadh", "SA");
        jose.posts("/v1/memberships", Map.of("code", invited.getString("qrPayload")), 201);
        return new Abroad(home.maria(), jose, home.family(), "", "").askedBy(home.maria(), jose);
    }

    /** The same two once one of them has asked for the link. */
    Abroad askedBy(Somebody asking, Somebody other) {
        JsonPath made = asking.posts("/v1/family-links", Map.of("family", family, "with", other.id()), 201);
        return new Abroad(maria, jose, family, made.getString("link.id"), made.getString("qrPayload"));
    }

    /** Jose scans what Maria shows, and both say yes. */
    Abroad confirm() {
        jose.posts(path("/confirmation"), Map.of("code", code), 200);
        maria.posts(path("/confirmation"), Map.of(), 200);
        return this;
    }

    String path(String step) {
        return "/v1/family-links/" + link + step;
    }

    void resume(Somebody who) {
        who.asks().delete(path("/pause")).then().statusCode(200);
    }

    /** What Maria reads, and what Jose does. */
    List<String> states() {
        return Stream.of(maria, jose)
                .map(one -> one.reads(path("")).getString("state"))
                .toList();
    }

    /** The steps that somebody reads as her own. */
    Map<String, String> yours(Somebody who) {
        return who.reads(path("")).getMap("yours");
    }

    /** A call between the two, on Jose's clock. */
    Map<String, Object> call(Household home) {
        Map<String, Object> call = Plans.call(home, Plans.inDays(3).atTime(19, 0));
        call.put("familyLink", link);
        call.put("anchor", jose.id());
        return call;
    }
}
