package org.kinbridge.wording;

import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says things to people, each in the best of her languages that the house speaks. */
@Singleton
public class Wording {

    /** English first: it is for whoever speaks none of them. */
    static final List<String> TAGS = List.of("en", "tl", "ro", "ne", "ar", "zh");

    private static final Language ENGLISH = new Language(TAGS.getFirst());

    private final Map<String, Language> languages = Stream.concat(
                    Stream.of(ENGLISH), TAGS.stream().skip(1).map(Language::new))
            .collect(Collectors.toUnmodifiableMap(language -> primary(language.tag()), Function.identity()));

    /**
     * A text as it was said.
     *
     * @param language its BCP 47 tag
     */
    public record Said(String language, String text) {}

    /**
     * Says a text. Whatever is wrong with text or arguments is a defect of ours: {@link IllegalStateException}.
     *
     * @param languages BCP 47, best first, as in a person's profile; English where the house speaks none of them
     * @param arguments for each name of {@link Text#arguments()} a String, an Integer, a ZonedDateTime, LocalDate or
     *     LocalTime of the reader's own clock, or a Text that takes nothing, such as a category
     */
    public Said say(List<String> languages, Text text, Map<String, ?> arguments) {
        Language language = best(languages);
        return new Said(language.tag(), language.say(text, arguments));
    }

    private Language best(List<String> wanted) {
        return wanted.stream()
                .map(Wording::primary)
                .filter(languages::containsKey)
                .findFirst()
                .map(languages::get)
                .orElse(ENGLISH);
    }

    /** A tag's language under the one name that all its names come to: {@code tl}, {@code fil} and {@code fil-PH} are one. */
    private static String primary(String tag) {
        return ULocale.createCanonical(ULocale.forLanguageTag(tag)).getLanguage();
    }
}
