package org.kinbridge.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Days;
import org.kinbridge.story.Household;
import org.kinbridge.story.LongPast;
import org.kinbridge.story.Plans;
import org.kinbridge.story.Somebody;
import org.kinbridge.web.Slice;

/** A page of calls reads the calls that stand on it, wherever it is, however many lie behind. */
@QuarkusTest
class CallSeeingCostTest {

    /** So many that to walk through all of them would not be the shortest way for the database. */
    private static final int BEHIND = 30_000;

    private static final int PAGE = 20;
    /** One more tells whether there is a next page; and what lies on the days before and after may be of another day. */
    private static final int MOST = PAGE + 3;

    @Inject
    CallSeeing seeing;

    @Inject
    Session db;

    @Test
    void aPageReadsNoMoreThanStandsOnIt() {
        Household home = Household.found().open();
        LongPast past = new LongPast(db);
        past.liesBehind(home, BEHIND);
        LocalDate today = Plans.inDays(0);
        Days ever = Days.of(null, null);
        Days month = new Days(today.minusDays(30), today);
        String late = today.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() + "|" + new UUID(0, 0);
        LinkId link = LinkId.fromString(home.link());
        for (Somebody reader : List.of(home.maria(), home.ana(), home.ben())) {
            PersonId me = PersonId.fromString(reader.id());
            readsAPage(past, me, null, ever, null);
            readsAPage(past, me, null, ever, late);
            readsAPage(past, me, null, month, null);
            readsAPage(past, me, link, ever, null);
            readsAPage(past, me, link, ever, late);
            readsAPage(past, me, link, month, null);
        }
    }

    private void readsAPage(LongPast past, PersonId me, @Nullable LinkId link, Days days, @Nullable String after) {
        Slice slice = new Slice(PAGE, after, "");
        long read = past.rowsRead(() ->
                assertEquals(PAGE + 1, seeing.visible(me, link, days, slice).size()));
        assertTrue(read <= MOST, read + " rows for " + me + " " + link + " " + days + " " + after);
    }
}
