package org.kinbridge.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.kinbridge.event.Stream;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.story.Broker;
import org.kinbridge.wiring.MachineClock;

/** A stream's numbers have no gap, its rows lie in the days they were written in, and a day goes once all of it is told. */
@QuarkusTest
class JournalTest {

    private static final int WRITERS = 8;

    private final DataSource db;
    private final Facts facts;
    private final Journal journal;
    private final JournalDays days;
    private final JournalKeeping keeping;
    private final MachineClock clock;
    private final InstitutionId institution = InstitutionId.fresh();
    private final Stream stream = Stream.of(institution);
    private final JournalTable table;

    JournalTest(
            DataSource db, Facts facts, Journal journal, JournalDays days, JournalKeeping keeping, MachineClock clock) {
        this.db = db;
        this.facts = facts;
        this.journal = journal;
        this.days = days;
        this.keeping = keeping;
        this.clock = clock;
        table = new JournalTable(db, stream);
    }

    @Test
    void numbersHaveNoGapWhoeverWritesAtOnceAndWhateverIsTakenBack()
            throws InterruptedException, ExecutionException, SQLException {
        int kept = 0;
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS * 20; writer++) {
            int number = 1 + writer % 3;
            boolean takenBack = writer % 4 == 1;
            kept += takenBack ? 0 : number;
            writers.add(() -> write(number, takenBack));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Boolean> written : threads.invokeAll(writers)) {
                written.get();
            }
        }

        List<Long> expected = LongStream.rangeClosed(1, kept).boxed().toList();
        assertEquals(expected, table.numbers());
        assertEquals(Map.of(stream, (long) kept), journal.ends(List.of(stream)));
        table.isRelayed();
        assertEquals(expected, told());
    }

    private boolean write(int number, boolean takenBack) {
        try {
            facts.append(institution, number, takenBack);
            return true;
        } catch (IllegalStateException e) {
            assertTrue(takenBack);
            return false;
        }
    }

    /** The numbers of this stream on the bus, in the order in which they lie there. */
    private List<Long> told() {
        return Broker.everything().stream()
                .filter(record -> stream.key().equals(record.key()))
                .map((ConsumerRecord<String, byte[]> record) -> Long.valueOf(Broker.header(record, "ce_sequence")))
                .toList();
    }

    @Test
    void aFactLiesInTheDayItWasWrittenInAndTheDaysToComeAreThere() throws SQLException {
        facts.append(institution);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertEquals(List.of(tableOf(today)), table.tables());
        assertTrue(days.there().containsAll(List.of(today, today.plusDays(1), today.plusDays(2))));
        keeping.keep(clock.instant());
        List<LocalDate> kept = days.there();
        keeping.keep(clock.instant());
        assertEquals(kept, days.there());
    }

    @Test
    void aFactOfADayWithoutAPartitionIsWrittenToldAndPutInOrderLater() throws SQLException {
        LocalDate day = someDay();
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        table.write(noon, data());
        assertEquals(List.of("journal_other_days"), table.tables());
        table.isRelayed();

        keeping.keep(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));

        table.write(noon.plusSeconds(1), data());
        assertEquals(List.of(tableOf(day), tableOf(day)), table.tables());
        table.isRelayed();
        assertEquals(List.of(1L, 2L), told());
    }

    @Test
    void aDayIsDroppedAWeekAfterItsEndAndNotBefore() throws SQLException {
        LocalDate day = someDay();
        table.write(day.atTime(23, 59).toInstant(ZoneOffset.UTC), data());
        table.isRelayed();
        Instant weekAfterItsEnd = day.plusDays(8).atStartOfDay().toInstant(ZoneOffset.UTC);

        keeping.keep(weekAfterItsEnd.minusMillis(1));
        assertEquals(List.of(tableOf(day)), table.tables());
        assertTrue(journal.isKept(Map.of(stream, 0L)));

        keeping.keep(weekAfterItsEnd);
        assertEquals(List.of(), table.tables());
        assertFalse(days.there().contains(day));
        assertFalse(journal.isKept(Map.of(stream, 0L)));
        assertTrue(journal.isKept(Map.of(stream, 1L)));
        facts.append(institution);
        assertEquals(List.of(2L), table.numbers());
    }

    /** What the broker does not take holds its own stream up, and keeps its day; nobody else notices. */
    @Test
    void aDayStaysAsLongAsOneFactOfItIsNotTold() throws SQLException {
        LocalDate day = someDay();
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        table.write(noon, data());
        table.isRelayed();
        table.write(noon, "{\"institution\":\"%s\",\"padding\":\"%s\"}".formatted(institution, "x".repeat(2_000_000)));
        table.write(noon, data());

        InstitutionId other = InstitutionId.fresh();
        JournalTable others = new JournalTable(db, Stream.of(other));
        facts.append(other, 5, false);
        others.isRelayed();
        keeping.keep(noon.plus(Duration.ofDays(3_000)));
        assertEquals(List.of(tableOf(day), tableOf(day), tableOf(day)), table.tables());
        assertEquals(2, table.unsent());

        table.update("update journal set data = data - 'padding' where stream = ?");
        table.isRelayed();
        assertEquals(List.of(1L, 2L, 3L), told());
        keeping.keep(noon.plus(Duration.ofDays(3_000)));
        assertEquals(List.of(), table.tables());
    }

    private String data() {
        return "{\"institution\":\"" + institution + "\"}";
    }

    private static LocalDate someDay() {
        return LocalDate.of(1980, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(7_000));
    }

    private static String tableOf(LocalDate day) {
        return "journal_" + day.toString().replace("-", "");
    }
}
