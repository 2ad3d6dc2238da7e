package org.kinbridge.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a calendar by the letter of RFC 5545, with nothing of the library that wrote it. */
public final class Ics {

    private static final int MOST_OCTETS = 75;

    private Ics() {}

    /** {@code NAME;PARAM=value:value}, as it stands. */
    public record Line(String name, Map<String, String> parameters, String raw) {

        static Line parse(String text) {
            int colon = text.indexOf(':');
            String[] head = text.substring(0, colon).split(";", -1);
            Map<String, String> parameters = new TreeMap<>();
            Arrays.stream(head).skip(1).forEach(one -> {
                int equals = one.indexOf('=');
                parameters.put(one.substring(0, equals), one.substring(equals + 1));
            });
            return new Line(head[0], parameters, text.substring(colon + 1));
        }

        /** A text with its escapes undone. */
        public String text() {
            StringBuilder plain = new StringBuilder();
            for (int at = 0; at < raw.length(); at++) {
                char one = raw.charAt(at);
                if (one == '\\') {
                    at++;
                    plain.append(Character.toLowerCase(raw.charAt(at)) == 'n' ? '\n' : raw.charAt(at));
                } else {
                    assertTrue(one != ',' && one != ';', () -> "not escaped: " + raw);
                    plain.append(one);
                }
            }
            return plain.toString();
        }
    }

    /** What stands between a BEGIN and its END. */
    public record Component(String name, List<Line> lines, List<Component> components) {

        /** Its components of this name. */
        public List<Component> all(String wanted) {
            return components.stream().filter(one -> one.name.equals(wanted)).toList();
        }

        /** Its one line of this name, if there is one. */
        public Optional<Line> find(String wanted) {
            List<Line> found =
                    lines.stream().filter(line -> line.name.equals(wanted)).toList();
            assertTrue(found.size() <= 1, () -> wanted + " stands twice");
            return found.stream().findFirst();
        }

        /** The value of its line of this name. */
        public String value(String wanted) {
            return find(wanted)
                    .orElseThrow(() -> new AssertionError("no " + wanted + " in " + this))
                    .raw();
        }

        /** Its VEVENTs of this UID. */
        public List<Component> events(String uid) {
            return all("VEVENT").stream()
                    .filter(event -> event.value("UID").equals(uid))
                    .toList();
        }
    }

    /** The lines, unfolded; none is too long, and each ends as it has to. */
    public static List<String> lines(String text) {
        assertTrue(text.endsWith("\r\n"), "the end of the last line");
        List<String> unfolded = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 2).split("\r\n", -1)) {
            assertEquals(-1, line.indexOf('\n'), line);
            assertEquals(-1, line.indexOf('\r'), line);
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= MOST_OCTETS, line);
            if (line.startsWith(" ")) {
                unfolded.set(unfolded.size() - 1, unfolded.getLast() + line.substring(1));
            } else {
                unfolded.add(line);
            }
        }
        return unfolded;
    }

    /** The one calendar of a text. */
    public static Component read(String text) {
        Deque<Component> open = new ArrayDeque<>();
        Component last = null;
        for (String line : lines(text)) {
            Line read = Line.parse(line);
            if (read.name().equals("BEGIN")) {
                Component begun = new Component(read.raw(), new ArrayList<>(), new ArrayList<>());
                if (!open.isEmpty()) {
                    open.element().components().add(begun);
                }
                open.push(begun);
            } else if (read.name().equals("END")) {
                last = open.pop();
                assertEquals(last.name(), read.raw());
            } else {
                open.element().lines().add(read);
            }
        }
        assertTrue(open.isEmpty() && last != null && last.name().equals("VCALENDAR"));
        return last;
    }
}
