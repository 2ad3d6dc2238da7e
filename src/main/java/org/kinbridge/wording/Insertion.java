package org.kinbridge.wording;

import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** What is put into a text, as ICU wants it. */
final class Insertion {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Insertion() {}

    static Object of(Object value, boolean intoRightToLeft) {
        return switch (value) {
            case Integer number -> number;
            case String words -> isolated(words, intoRightToLeft);
            case ZonedDateTime moment -> onTheWall(moment.toLocalDateTime());
            case LocalDate day -> onTheWall(day.atStartOfDay());
            case LocalTime time -> onTheWall(LocalDate.EPOCH.atTime(time));
            default -> throw new IllegalStateException("a text takes no " + value.getClass());
        };
    }

    /**
     * The wall time is handed over as it is, as if it were UTC: which offset a zone has is known to java.time alone, and two
     * copies of the time-zone data can never disagree in one sentence.
     */
    private static GregorianCalendar onTheWall(LocalDateTime wall) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.setTimeInMillis(wall.toInstant(ZoneOffset.UTC).toEpochMilli());
        return calendar;
    }

    /**
     * A name that runs against the direction of its sentence ("Ana" in Arabic) would pull the words and the full stop beside
     * it out of their places; inside an isolate it stands as one thing. Other names stay bare: a basic phone may show an
     * isolate as a box. Marks inside a name that turn the direction are left out, as they would reach beyond it.
     */
    private static String isolated(String words, boolean intoRightToLeft) {
        StringBuilder bare = new StringBuilder();
        words.codePoints().filter(point -> !turns(point)).forEach(bare::appendCodePoint);
        boolean against = bare.codePoints().anyMatch(point -> intoRightToLeft ? isLeft(point) : isRight(point));
        return against ? FIRST_STRONG_ISOLATE + bare.toString() + POP_ISOLATE : bare.toString();
    }

    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isLeft(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isRight(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
