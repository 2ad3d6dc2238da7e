package org.kinbridge.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation, how it is tried, and who gets what. A row is written
 *
 * <pre>{@code
 * GET /v1/families/{family} -> family 200, people 404, institutions 403, nobody 401
 * POST /v1/families/{family}/invitations {"role":"ELDER"}
 *   -> deciders 201, people 404, institutions 403, nobody 401
 * }</pre>
 *
 * An indented line goes on with the row before it. The first words that name a caller win ({@link Who} lists them); each
 * has to be named. A body, and a query after the path, are what lets the request be understood, so that who asks is all
 * that decides; {@code {name}} is a record of the {@link World}, made by {@link Records}. An operation may have several rows.
 *
 * <p>Whoever is let through to change a record of the path does it to one of her own, so that nothing is spoilt for others.
 * After the path, {@code [adds]} says that nothing is changed that others are tried on, and {@code [fresh]} asks for people
 * of her own, too.
 *
 * <p>Of a list, {@code [with call]} after the path says what there is when it is asked for; {@code 200[all]} is a list that
 * shows it, and {@code 200[]} one that does not.
 */
record Row(String method, String path, String body, Effect effect, List<String> with, Map<Who, Expected> expected) {

    private static final Pattern FORM = Pattern.compile(
            "(?<method>[A-Z]+) (?<path>/\\S*)( \\[(?<effect>adds|fresh)])?( \\[with (?<with>[a-zA-Z ]+)])?(?<body> .*?)? -> (?<who>.*)");

    /** What comes of it when somebody is let through. */
    enum Effect {
        /** Nothing that others are tried on is changed. */
        ADDS,
        /** The records of the path are changed. */
        CHANGES,
        /** The people or their family are. */
        FRESH;

        static Effect of(@Nullable String flag) {
            return flag == null ? CHANGES : valueOf(flag.toUpperCase(Locale.ROOT));
        }
    }

    static Row parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a row: " + text);
        }
        String with = form.group("with");
        return new Row(
                Objects.requireNonNull(form.group("method")),
                Objects.requireNonNull(form.group("path")),
                Objects.requireNonNullElse(form.group("body"), "").strip(),
                Effect.of(form.group("effect")),
                with == null ? List.of() : List.of(with.split(" ", -1)),
                expected(text, Objects.requireNonNull(form.group("who"))));
    }

    private static Map<Who, Expected> expected(String row, String text) {
        Map<Who, Expected> expected = new EnumMap<>(Who.class);
        for (String cell : text.split(",", -1)) {
            String[] words = cell.strip().split(" +", -1);
            Expected answer = Expected.parse(words[words.length - 1]);
            for (int word = 0; word < words.length - 1; word++) {
                Who.named(words[word]).forEach(who -> expected.putIfAbsent(who, answer));
            }
        }
        for (Who who : Who.values()) {
            if (!expected.containsKey(who)) {
                throw new IllegalArgumentException(who + " is not named in: " + row + "; words are " + Who.words());
            }
        }
        return expected;
    }

    /** As the contract names it, whatever stands in its braces. */
    String operation() {
        return operation(method, path);
    }

    static String operation(String method, String path) {
        return method + " " + path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    Expected expects(Who who) {
        return Objects.requireNonNull(expected.get(who));
    }

    boolean namesARecord() {
        return (path + body).matches("(?s).*\\{[a-zA-Z]+}.*");
    }

    /** Whether this caller is let through to change something. */
    boolean changes(Who who) {
        return !method.equals("GET") && effect != Effect.ADDS && expects(who).lets();
    }

    /** Whether she does it in a world of her own: the people change, or their family, or a closed contact, which has one record. */
    boolean needsAWorldOfItsOwn(Who who) {
        boolean ofPeople =
                effect == Effect.FRESH || Records.OF_PEOPLE.stream().anyMatch(name -> path.contains("{" + name + "}"));
        return changes(who) && (ofPeople || who == Who.CLOSED);
    }

    @Override
    public String toString() {
        return (method.toUpperCase(Locale.ROOT) + " " + path + " " + body).strip();
    }
}
