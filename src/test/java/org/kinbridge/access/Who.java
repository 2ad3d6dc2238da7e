package org.kinbridge.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who tries an operation. Whoever can be made through the API is here; a kind that cannot be made yet is not. */
enum Who {
    /** No token at all. */
    NOBODY,
    /** Signed in, in no family. */
    STRANGER,
    /** A parent abroad of another family. */
    OTHER_PARENT,
    /** Was a caregiver of the family, until a day that has come. */
    FORMER,
    /** The family's parent abroad, one of the two of the link. */
    ABROAD,
    /** The family's caregiver. */
    CAREGIVER,
    /** The child whom the records are about, the other of the two of the link. */
    CHILD,
    /** Another child of the same family: the wrong one. */
    SIBLING,
    /** A member of the same family with no part in any record. */
    ELDER,
    /** The parent abroad of another family, asking for that family's records: her contact is closed. */
    CLOSED,
    /** The software of the school that keeps the child's records. */
    SCHOOL,
    /** The software of another school. */
    OTHER_SCHOOL,
    /** The software of the post that keeps the worker's records. */
    POST,
    /** At work for that post. */
    OFFICER,
    /** On duty at that post. */
    DUTY_OFFICER,
    /** The software of another post. */
    OTHER_POST,
    /** At work for another post. */
    OTHER_OFFICER,
    /** On duty at another post. */
    OTHER_DUTY_OFFICER,
    /** Whoever runs the installation. */
    OPERATOR;

    private static final Map<String, Set<Who>> GROUPS = new TreeMap<>(Map.ofEntries(
            Map.entry("everyone", EnumSet.allOf(Who.class)),
            Map.entry("people", EnumSet.range(STRANGER, CLOSED)),
            Map.entry("family", EnumSet.range(ABROAD, CLOSED)),
            Map.entry("deciders", EnumSet.of(ABROAD, CAREGIVER, CLOSED)),
            Map.entry("two", EnumSet.of(ABROAD, CHILD, CLOSED)),
            Map.entry("institutions", EnumSet.range(SCHOOL, OPERATOR)),
            Map.entry("clients", EnumSet.of(SCHOOL, OTHER_SCHOOL, POST, OTHER_POST)),
            Map.entry("schools", EnumSet.of(SCHOOL, OTHER_SCHOOL)),
            Map.entry("posts", EnumSet.range(POST, OTHER_DUTY_OFFICER)),
            Map.entry("officer", EnumSet.of(OFFICER, DUTY_OFFICER)),
            Map.entry("officers", EnumSet.of(OFFICER, DUTY_OFFICER, OTHER_OFFICER, OTHER_DUTY_OFFICER))));

    /** A caller by her name, or a group of them; words are written small. Whoever is on duty is an officer, too. */
    static Set<Who> named(String word) {
        Set<Who> group = GROUPS.get(word);
        return group != null ? group : EnumSet.of(Who.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** What can be written in a row. */
    static String words() {
        return GROUPS.keySet() + " " + Arrays.toString(values()).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
