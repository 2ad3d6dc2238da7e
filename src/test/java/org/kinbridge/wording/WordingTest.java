package org.kinbridge.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Six languages say the same things, each in its own way. */
class WordingTest {

    static final List<String> TAGS = Wording.TAGS;

    private static final Path FILES = Path.of("src/main/resources/wording");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 18);
    private static final ZonedDateTime IN_ROME = ZonedDateTime.of(DAY, LocalTime.of(13, 5), ZoneId.of("Europe/Rome"));
    private static final ZonedDateTime IN_MANILA = IN_ROME.withZoneSameInstant(ZoneId.of("Asia/Manila"));
    private static final int PROPERTY_ROUNDS = 400;

    private final Wording wording = new Wording();

    @ParameterizedTest
    @FieldSource("TAGS")
    void noTextIsMissingAndNoneUnknown(String tag) {
        Set<String> known = Arrays.stream(Text.values()).map(Text::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, new TreeSet<>(new Language(tag).texts().stringPropertyNames()));
    }

    /** A key that stands twice would silently win over the first. */
    @ParameterizedTest
    @FieldSource("TAGS")
    void noTextStandsTwice(String tag) throws IOException {
        List<String> keys = Files.readAllLines(FILES.resolve(tag + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertEquals(Text.values().length, keys.size());
        assertEquals(keys.size(), Set.copyOf(keys).size());
    }

    @ParameterizedTest
    @FieldSource("TAGS")
    void everyTextTakesTheSameInEveryLanguage(String tag) {
        Language language = new Language(tag);
        for (Text text : Text.values()) {
            MessageFormat pattern = new MessageFormat(language.texts().getProperty(text.key()), language.locale());
            assertEquals(text.arguments(), pattern.getArgumentNames(), () -> tag + " " + text.key());
        }
    }

    @ParameterizedTest
    @FieldSource("TAGS")
    void everyFileSaysWhetherANativeSpeakerHasSeenIt(String tag) throws IOException {
        String first = Files.readAllLines(FILES.resolve(tag + ".properties")).getFirst();
        assertTrue(first.startsWith("# "), first);
        assertEquals(!tag.equals("en"), first.contains("No native speaker has seen these texts"), first);
    }

    @ParameterizedTest
    @FieldSource("TAGS")
    void nothingStaysUntranslatedOrHalfFilled(String tag) {
        for (Text text : Text.values()) {
            String said = say(tag, text, "Ana", 3);
            assertFalse(said.isBlank() || said.contains("{") || said.contains("null"), said);
            if (!tag.equals("en")) {
                assertNotEquals(say("en", text, "Ana", 3), said, text.key());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TAGS")
    void aSignInCodeComesFirst(String tag) {
        assertTrue(say(tag, Text.SIGN_IN_CODE, "012345", 1).matches("012345 .+"));
    }

    @ParameterizedTest
    @CsvSource({
        "en-PH tl,en",
        "fil,tl",
        "tl-PH,tl",
        "zh-Hans-CN,zh",
        "zh-Hant-TW,zh",
        "ar-EG,ar",
        "ar-MA,ar",
        "ne-IN,ne",
        "zh-SG,zh",
        "en-IN ne,en",
        "fr ro-MD,ro",
        "ta ne-NP en,ne",
        "de,en",
        "bo,en",
        "cmn-Hans,zh",
        "mo,ro",
        "'',en",
        "no_tag-at*all,en"
    })
    void theFirstLanguageThatTheHouseSpeaks(String wanted, String said) {
        List<String> languages = wanted.isEmpty() ? List.of() : List.of(wanted.split(" "));
        assertEquals(said, wording.say(languages, Text.PAGE_NO_CALL, Map.of()).language());
    }

    @Test
    void whatABrowserAsksFor() {
        assertEquals(List.of("ar", "en-gb"), Languages.accepted("en-GB;q=0.5, ar, fr;q=0, *;q=0.1"));
        assertEquals(List.of(), Languages.accepted(null));
        assertEquals(List.of(), Languages.accepted("a b;q=no, ;;"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|You have been registered with Rome since Sunday, October 18, 2026. You can ask there for help.",
                "tl|Nakarehistro ka sa Rome mula noong Linggo, Oktubre 18, 2026. Maaari kang humingi ng tulong doon.",
                "ro|Sunteți în evidența Rome din duminică, 18 octombrie 2026. Puteți cere ajutor acolo.",
                "zh|从2026年10月18日星期日起，您已在Rome登记。您可以在那里请求帮助。"
            })
    void aDayIsWrittenAsPeopleThereWriteIt(String tag, String text) {
        assertEquals(
                text,
                wording.say(List.of(tag), Text.WORKER_REGISTERED, Map.of("post", "Rome", "day", DAY))
                        .text());
    }

    @Test
    void nepaliDaysHaveNepaliDigitsAndArabicDaysArabicNames() {
        Map<String, ?> given = Map.of("post", "Rome", "day", DAY);
        assertTrue(
                wording.say(List.of("ne"), Text.WORKER_REGISTERED, given).text().contains("२०२६ अक्टोबर १८, आइतबार"));
        assertTrue(
                wording.say(List.of("ar"), Text.WORKER_REGISTERED, given).text().contains("الأحد"));
    }

    @Test
    void twoClocksInOneSentence() {
        Map<String, ?> call = Map.of("other", "Ana", "yours", IN_ROME, "theirs", IN_MANILA);
        String text = wording.say(List.of("en"), Text.CALL_MISSED, call).text();
        assertTrue(text.contains("Sunday, October 18 at 1:05"), text);
        assertTrue(text.contains("Sunday, October 18 at 7:05"), text);
        assertTrue(wording.say(List.of("ro"), Text.CALL_MISSED, call).text().contains("18 octombrie la 13:05"));
    }

    @Test
    void aTextInsideATextSpeaksTheSameLanguage() {
        String text = wording.say(
                        List.of("ro"),
                        Text.WHY_NO_GRANT,
                        Map.of("institution", "San Roque", "fact", Text.FACT_CALL_MISSED))
                .text();
        assertEquals(
                "San Roque nu a aflat: o convorbire care nu a avut loc. Nu există o permisiune pentru aceasta.", text);
    }

    @Test
    void pluralsAreThoseOfTheLanguage() {
        assertEquals("You both have time at 1 other time.", offers("en", 1));
        assertEquals("You both have time at 3 other times.", offers("en", 3));
        assertEquals("Aveți amândoi timp la alte 3 ore.", offers("ro", 3));
        assertEquals("Aveți amândoi timp la alte 20 de ore.", offers("ro", 20));
        assertEquals("هناك وقتان آخران يناسبانكما معًا.", offers("ar", 2));
        assertEquals("还有 3 个你们两人都有空的时间。", offers("zh", 3));
    }

    private String offers(String tag, int count) {
        return wording.say(List.of(tag), Text.CALL_OFFERS, Map.of("count", count))
                .text();
    }

    @Test
    void aNameThatRunsAgainstTheSentenceIsIsolated() {
        assertEquals("Hello, Ana!", hello("en", "Ana"));
        assertEquals("Hello, \u2068آنا\u2069!", hello("en", "آنا"));
        assertEquals("مرحبًا \u2068Ana\u2069!", hello("ar", "Ana"));
        assertEquals("مرحبًا آنا!", hello("ar", "آنا"));
        assertEquals("Hello, An!", hello("en", "\u202EA\u2069n\u2066"));
    }

    private String hello(String tag, String name) {
        return wording.say(List.of(tag), Text.PAGE_HELLO, Map.of("name", name)).text();
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsADefect() {
        assertDefect(Map.of("other", "Ana"));
        assertDefect(Map.of("other", "Ana", "yours", "tomorrow"));
        assertDefect(Map.of("other", new Object(), "yours", IN_ROME));
        assertDefect(Map.of("other", Text.PAGE_HELLO, "yours", IN_ROME));
    }

    private void assertDefect(Map<String, ?> arguments) {
        assertThrows(
                IllegalStateException.class, () -> wording.say(List.of("en"), Text.PAGE_CALL_CONFIRMED, arguments));
    }

    @Test
    void manySpeakAtOnceAndNobodyIsConfused() throws InterruptedException, ExecutionException {
        try (ExecutorService speakers = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> talks = new ArrayList<>();
            for (int talk = 0; talk < 8; talk++) {
                String name = "Name" + talk;
                int count = talk + 2;
                talks.add(() -> {
                    for (int round = 0; round < 300; round++) {
                        assertEquals("Hello, " + name + "!", hello("en", name));
                        assertEquals("You both have time at " + count + " other times.", offers("en", count));
                        assertTrue(say("ro", Text.PAGE_CALL_CONFIRMED, name, count)
                                .contains(name + " duminică, 18 octombrie la 13:05"));
                    }
                    return null;
                });
            }
            for (Future<Void> talk : speakers.invokeAll(talks)) {
                talk.get();
            }
        }
    }

    @Test
    void anyNameGoesIntoAnyText() {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        List<String> odd =
                List.of("'", "''", "{", "}", "{0}", "#", "آنا", "👩‍👧", "O'Neil", "|", "\\u0041", "<b>", "०", "中");
        List<Text> texts = List.of(Text.values());
        for (int round = 0; round < PROPERTY_ROUNDS; round++) {
            StringBuilder name = new StringBuilder();
            int parts = random.nextInt(1, 60);
            for (int part = 0; part < parts; part++) {
                name.append(odd.get(random.nextInt(odd.size())));
            }
            String cut = name.substring(0, Math.min(name.length(), 300));
            Text text = texts.get(random.nextInt(texts.size()));
            String said = say(TAGS.get(random.nextInt(TAGS.size())), text, cut, random.nextInt(200));
            boolean named = text.arguments().stream().anyMatch(WordingTest::isName);
            assertTrue(!named || said.contains(cut), () -> "seed " + seed + ": " + said);
        }
    }

    private static boolean isName(String argument) {
        return !Set.of("count", "days", "yours", "yoursBefore", "theirs", "theirsBefore", "day", "since", "until")
                .contains(argument);
    }

    /** Says a text with a name for every name, and a count for every count. */
    private String say(String tag, Text text, String name, int count) {
        Map<String, Object> given = new HashMap<>();
        for (String argument : text.arguments()) {
            given.put(
                    argument,
                    switch (argument) {
                        case "count", "days" -> count;
                        case "yours", "yoursBefore" -> IN_ROME;
                        case "theirs", "theirsBefore" -> IN_MANILA;
                        case "day", "since", "until" -> DAY;
                        default -> name;
                    });
        }
        return wording.say(List.of(tag), text, given).text();
    }
}
