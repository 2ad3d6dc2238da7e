package org.kinbridge.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A family to play with.
 *
 * @param parent the parent abroad
 * @param caregiver who cares for the child
 * @param child the child who stays back; she signs in on the caregiver's phone
 * @param callAt when they call each other on Sundays, by the child's clock
 */
record ExampleFamily(String name, Relative parent, Relative caregiver, Relative child, String pin, String callAt) {

    /** Somebody of the family; a child has the number of the phone she uses. She reads the language of where she is from. */
    record Relative(String name, String number, String birthDate, String zone, String country, String language) {

        Map<String, Object> profile() {
            return Map.of(
                    "name", name,
                    "birthDate", birthDate,
                    "languages", Stream.of(language, "en").distinct().toList(),
                    "zone", zone,
                    "country", country);
        }
    }

    /** Whether its school and its consulate use the house. */
    boolean isKnownToInstitutions() {
        return child.country().equals("PH");
    }

    /** Who is on duty at their consulate. */
    static Relative onDuty(int attempt) {
        return new Relative("Amalia Tan", number("+39329", attempt), "1983-05-12", "Europe/Rome", "IT", "en");
    }

    /** A number of the demo's own; another attempt has other numbers. */
    static String number(String beginning, int attempt) {
        return beginning + "%07d".formatted(1_234_566 + attempt);
    }

    /** The families of an attempt; another attempt has other numbers, so that a half-made family is in nobody's way. */
    static List<ExampleFamily> of(int attempt) {
        String end = number("", attempt);
        String ben = "+63917" + end;
        String rosa = "+63918" + end;
        String elena = "+4072" + end;
        return List.of(
                new ExampleFamily(
                        "Santos",
                        new Relative("Maria", "+39320" + end, "1990-04-02", "Europe/Rome", "IT", "tl"),
                        new Relative("Lolo Ben", ben, "1955-11-30", "Asia/Manila", "PH", "tl"),
                        new Relative("Ana", ben, "2017-05-09", "Asia/Manila", "PH", "tl"),
                        "271828",
                        "19:00"),
                new ExampleFamily(
                        "Reyes",
                        new Relative("Liza", "+96655" + end, "1985-08-17", "Asia/Riyadh", "SA", "tl"),
                        new Relative("Tita Rosa", rosa, "1978-02-11", "Asia/Manila", "PH", "tl"),
                        new Relative("Jun", rosa, "2011-06-21", "Asia/Manila", "PH", "tl"),
                        "314159",
                        "20:00"),
                new ExampleFamily(
                        "Rusu",
                        new Relative("Ioana", "+39328" + end, "1991-06-24", "Europe/Rome", "IT", "ro"),
                        new Relative("Bunica Elena", elena, "1956-03-08", "Europe/Bucharest", "RO", "ro"),
                        new Relative("Matei", elena, "2016-09-14", "Europe/Bucharest", "RO", "ro"),
                        "161803",
                        "19:30"));
    }
}
