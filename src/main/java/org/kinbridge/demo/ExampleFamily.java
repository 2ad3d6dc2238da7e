package org.kinbridge.demo;

import java.util.List;
import java.util.Map;

/**
 * A family to play with.
 *
 * @param parent the parent abroad
 * @param caregiver who cares for the child
 * @param child the child who stays back; she signs in on the caregiver's phone
 * @param callAt when they call each other on Sundays, by the child's clock
 */
record ExampleFamily(String name, Relative parent, Relative caregiver, Relative child, String pin, String callAt) {

    /** Somebody of the family; a child has the number of the phone she uses. */
    record Relative(String name, String number, String birthDate, String zone, String country) {

        Map<String, Object> profile() {
            return Map.of(
                    "name", name,
                    "birthDate", birthDate,
                    "languages", List.of("tl", "en"),
                    "zone", zone,
                    "country", country);
        }
    }

    /** The families of an attempt; another attempt has other numbers, so that a half-made family is in nobody's way. */
    static List<ExampleFamily> of(int attempt) {
        String end = "%07d".formatted(1_234_566 + attempt);
        String ben = "+63917" + end;
        String rosa = "+63918" + end;
        return List.of(
                new ExampleFamily(
                        "Santos",
                        new Relative("Maria", "+39320" + end, "1990-04-02", "Europe/Rome", "IT"),
                        new Relative("Lolo Ben", ben, "1955-11-30", "Asia/Manila", "PH"),
                        new Relative("Ana", ben, "2017-05-09", "Asia/Manila", "PH"),
                        "271828",
                        "19:00"),
                new ExampleFamily(
                        "Reyes",
                        new Relative("Liza", "+96655" + end, "1985-08-17", "Asia/Riyadh", "SA"),
                        new Relative("Tita Rosa", rosa, "1978-02-11", "Asia/Manila", "PH"),
                        new Relative("Jun", rosa, "2011-06-21", "Asia/Manila", "PH"),
                        "314159",
                        "20:00"));
    }
}
