package org.kinbridge.icalendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds lines to 75 octets, as RFC 5545 (3.1) wants it. ical4j folds by characters: a line of Nepali or Chinese would be three
 * times as long.
 */
final class Folding {

    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {}

    /** The same text with long lines folded, never inside a character. */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length());
        int octets = 0;
        int at = 0;
        while (at < unfolded.length()) {
            int point = unfolded.codePointAt(at);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (point == '\n') {
                octets = -1;
            } else if (point != '\r' && octets + size > MOST_OCTETS) {
                folded.append(BREAK);
                octets = 1;
            }
            octets += point == '\r' ? 0 : size;
            folded.appendCodePoint(point);
            at += Character.charCount(point);
        }
        return folded.toString();
    }
}
