package org.kinbridge.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whoever read the topics by the last released document still can; and no kind of break goes unseen. */
class EvolutionTest {

    private static final String FOUNDED = "/channels/families/messages/FamilyFounded/payload";
    private static final String SCHEMAS = "/components/schemas/";

    private final JsonNode released = Evolution.lastReleased();

    EvolutionTest() throws IOException {}

    @Test
    void theContractBreaksNothingThatWasReleased() throws IOException {
        JsonNode now =
                new YAMLMapper().readTree(Path.of("api-spec", "asyncapi.yaml").toFile());
        assertEquals(List.of(), Evolution.breaks(released, now));
    }

    @Test
    void whatOnlyAddsBreaksNothing() {
        assertEquals(List.of(), breaks(document -> {}));
        assertEquals(
                List.of(),
                breaks(at(
                        SCHEMAS + "FamilyFounded/properties",
                        founded -> founded.putObject("country").put("type", "string"))));
        assertEquals(
                List.of(),
                breaks(at(
                        "/channels",
                        channels ->
                                channels.set("more", channels.path("families").deepCopy()))));
        assertEquals(
                List.of(),
                breaks(at(
                        "/channels/families/messages",
                        messages -> messages.set(
                                "More", messages.path("FamilyFounded").deepCopy()))));
        assertEquals(
                List.of(), breaks(at("/channels/families", families -> families.put("description", "More words."))));
        assertEquals(List.of(), breaks(limited -> values(limited).add("A_VALUE_MORE")));
    }

    @Test
    void whatIsGoneIsSeen() {
        seen("/channels/families: gone", at("/channels", channels -> channels.remove("families")));
        seen(
                "/channels/families/messages/FamilyFounded: gone",
                at("/channels/families/messages", messages -> messages.remove("FamilyFounded")));
        seen("/operations/publishFamilies: gone", at("/operations", all -> all.remove("publishFamilies")));
        seen(
                "/channels/outlet/parameters/institution: gone",
                at("/channels/outlet/parameters", parameters -> parameters.remove("institution")));
        seen(FOUNDED + ": no founder", at(SCHEMAS + "FamilyFounded/properties", founded -> founded.remove("founder")));
        seen(": no ce_sequence", at(SCHEMAS + "Headers/properties", headers -> headers.remove("ce_sequence")));
        seen(": no value ", limited -> values(limited).remove(0));
        seen(
                ": another oneOf",
                at(
                        SCHEMAS + "OutletAttendanceRecorded/properties/data",
                        data -> ((ArrayNode) data.path("oneOf")).remove(1)));
    }

    @Test
    void whatIsRequiredNowOrMayBeAbsentNowIsSeen() {
        seen(
                FOUNDED + ": requires country",
                at(SCHEMAS + "FamilyFounded", founded -> ((ArrayNode) founded.path("required")).add("country")));
        seen(
                FOUNDED + ": founder may be absent",
                at(SCHEMAS + "FamilyFounded", founded -> ((ArrayNode) founded.path("required")).remove(1)));
        seen(
                ": takes no others any more",
                at(SCHEMAS + "FamilyFounded", founded -> founded.remove("additionalProperties")),
                at(SCHEMAS + "FamilyFounded", founded -> founded.put("additionalProperties", false)));
    }

    @Test
    void whatIsNarrowerOrElseIsSeen() {
        for (String word : List.of("type", "pattern", "format")) {
            seen(FOUNDED + "/family: another " + word, at(SCHEMAS + "Id", id -> id.put(word, "other")));
            seen(FOUNDED + "/family: another " + word, at(SCHEMAS + "Id", id -> id.remove(word)));
        }
        seen(": another minimum", at(SCHEMAS + "Sequence", sequence -> sequence.put("minimum", 2)));
        seen(": another maximum", at(SCHEMAS + "Sequence", sequence -> sequence.put("maximum", 9)));
        seen(": another const", at(SCHEMAS + "Headers/properties/ce_source", source -> source.put("const", "/other")));
        seen("/key: another pattern", at(SCHEMAS + "FamilyKey", key -> key.put("pattern", "^household:")));
        seen(": another enum", at(SCHEMAS + "Id", id -> id.putArray("enum").add("one")));
        seen(": nobody compares not", at(SCHEMAS + "Id", id -> id.putObject("not")));
        seen(
                "/channels/families/address: another",
                at("/channels/families", families -> families.put("address", "other")));
        seen(
                "FamilyFounded: another name",
                at("/components/messages/FamilyFounded", founded -> founded.put("name", "x")));
        seen(
                "FamilyFounded: another contentType",
                at("/components/messages/FamilyFounded", founded -> founded.put("contentType", "text/plain")));
        seen(
                "/operations/publishFamilies/action: another",
                at("/operations/publishFamilies", one -> one.put("action", "receive")));
    }

    private void seen(String expected, Consumer<ObjectNode> change) {
        List<String> breaks = breaks(change);
        assertTrue(breaks.stream().anyMatch(one -> one.contains(expected)), () -> expected + " not in " + breaks);
    }

    /** Between a document that was changed before it was released, and one that is changed otherwise now. */
    private void seen(String expected, Consumer<ObjectNode> before, Consumer<ObjectNode> now) {
        ObjectNode older = released.deepCopy();
        before.accept(older);
        ObjectNode newer = older.deepCopy();
        now.accept(newer);
        List<String> breaks = Evolution.breaks(older, newer);
        assertTrue(breaks.stream().anyMatch(one -> one.contains(expected)), () -> expected + " not in " + breaks);
    }

    private List<String> breaks(Consumer<ObjectNode> change) {
        ObjectNode newer = released.deepCopy();
        change.accept(newer);
        return Evolution.breaks(released, newer);
    }

    private static Consumer<ObjectNode> at(String place, Consumer<ObjectNode> change) {
        return document -> {
            assertFalse(document.at(place).isMissingNode(), place);
            change.accept((ObjectNode) document.at(place));
        };
    }

    /** The first closed list of values in the document. */
    private static ArrayNode values(JsonNode document) {
        return (ArrayNode) document.path("components").path("schemas").findValue("enum");
    }
}
