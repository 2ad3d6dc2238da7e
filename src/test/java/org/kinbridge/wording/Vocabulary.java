package org.kinbridge.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that are never said here of people, in the languages we write. */
final class Vocabulary {

    /** However it is spelled: with a hyphen, a blank, a line break, a comment's star, an underline, or nothing. */
    private static final Pattern LEFT = Pattern.compile("left[\\s*_\\p{Pd}\\u00AD\\u2060/#]*behind", flags());

    /** What Java calls its own exceptions is no word about people. */
    private static final Pattern ILLEGAL = Pattern.compile("(?<![A-Za-z])illegal(?!\\w*Exception)\\w*", flags());

    private static final List<Pattern> IN_ENGLISH = List.of(LEFT, ILLEGAL);

    /** The same two in the other languages, as stems. */
    private static final List<Pattern> ELSEWHERE = List.of(
            Pattern.compile("\\bilegal|\\bnaiwan|\\biniwan", flags()),
            Pattern.compile("l[aă]sa[tț]i? (?:acas|în urm)", flags()),
            Pattern.compile("अवैध|गैरकानुनी|गैह्रकानुनी|पछाडि छोडि", flags()),
            Pattern.compile("غير (?:شرعي|قانوني|نظامي)|متروك", flags()),
            Pattern.compile("非法|留守", flags()));

    private Vocabulary() {}

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** Every forbidden word that stands in it. */
    static List<String> faults(String text) {
        return Stream.concat(IN_ENGLISH.stream(), ELSEWHERE.stream())
                .flatMap(word -> word.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }
}
