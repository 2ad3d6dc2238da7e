package org.kinbridge.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.event.Stream;
import org.kinbridge.id.FamilyId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Letters;
import org.kinbridge.story.LiveEar;

/** Somebody who was away for days hears what she missed, day after day, or is told to start anew; never half of it. */
@QuarkusTest
class LateReaderTest {

    private static final int START_ANEW = 4410;

    private final DataSource db;
    private final JournalKeeping keeping;

    LateReaderTest(DataSource db, JournalKeeping keeping) {
        this.db = db;
        this.keeping = keeping;
    }

    @Test
    void afterAFewDaysSheHearsEverythingAndAfterMoreThanAWeekSheStartsAnew() throws SQLException {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        String before = cursorOf(home);
        Letters.send(home.ana(), conversation, "One");
        Letters.send(home.ana(), conversation, "Two");
        String between = hears(home, before, 2);
        JournalTable table = new JournalTable(db, Stream.of(new FamilyId(UUID.fromString(home.family()))));
        table.isRelayed();
        LocalDate day =
                LocalDate.of(1980, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(7_000));
        table.update("update journal set written_at = timestamptz '" + day + " 12:00:00+00' where stream = ?");
        keeping.keep(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        Letters.send(home.ana(), conversation, "Three");
        hears(home, before, 3);

        keeping.keep(day.plusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC));
        try (LiveEar late = LiveEar.after(home.maria(), before)) {
            assertEquals(START_ANEW, late.closeCode());
            assertEquals(List.of(), late.frames());
        }
        hears(home, between, 1);
        cursorOf(home);
    }

    private static String cursorOf(Household home) {
        try (LiveEar ear = LiveEar.of(home.maria())) {
            return ear.cursor();
        }
    }

    /** Maria goes on after the cursor and hears so many messages; where she is then. */
    private static String hears(Household home, String after, int messages) {
        try (LiveEar ear = LiveEar.after(home.maria(), after)) {
            ear.hears("message.sent", messages);
            assertEquals(messages, ear.heard("message.sent").size());
            return ear.cursor();
        }
    }
}
