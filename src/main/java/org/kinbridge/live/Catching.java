package org.kinbridge.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinbridge.event.Event;
import org.kinbridge.event.Events;
import org.kinbridge.event.Stream;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Journal;
import org.kinbridge.outbox.Journaled;
import org.kinbridge.telling.Frame;
import org.kinbridge.telling.Telling;

/** Catches a reader up: reads what is new in her streams and says what she may hear of it, at this moment. */
@ApplicationScoped
class Catching {

    static final int AT_ONCE = 100;

    private final Journal journal;
    private final Events events;
    private final Telling telling;

    Catching(Journal journal, Events events, Telling telling) {
        this.journal = journal;
        this.events = events;
        this.telling = telling;
    }

    /** What is said of one row, and the place after it. */
    record Said(Place place, Instant at, Frame frame) {}

    /**
     * What came.
     *
     * @param said what she hears, in order
     * @param place where she is after all of it, heard or not
     * @param more whether there may be more to read at once
     */
    record Caught(List<Said> said, Place place, boolean more) {}

    /** The end of all her streams: from there on everything is new. */
    @Transactional
    Place now(PersonId reader) {
        return new Place(journal.ends(telling.streamsOf(reader)));
    }

    /** Whether nothing of what she has not heard is gone: facts are kept for a week. */
    @Transactional
    boolean isKept(PersonId reader, Place place) {
        Set<Stream> hers = telling.streamsOf(reader);
        return journal.isKept(place.at().entrySet().stream()
                .filter(stream -> hers.contains(stream.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Goes on from a place. A stream that has become hers since begins at its start. */
    @Transactional
    Caught on(PersonId reader, Place from) {
        Set<Stream> hers = telling.streamsOf(reader);
        Place place = from.inStreams(hers.stream().collect(Collectors.toMap(stream -> stream, stream -> 0L)));
        List<Journaled> rows = journal.after(place.at(), AT_ONCE);
        List<Said> said = new ArrayList<>();
        for (Journaled row : rows) {
            place = place.passed(row.stream(), row.sequence());
            Place here = place;
            tell(row, reader).ifPresent(frame -> said.add(new Said(here, row.at(), frame)));
        }
        return new Caught(said, place, rows.size() == AT_ONCE);
    }

    private Optional<Frame> tell(Journaled row, PersonId reader) {
        Optional<Event> fact = events.read(row.type(), row.data().getBytes(StandardCharsets.UTF_8));
        return fact.flatMap(known -> telling.tell(known, reader));
    }
}
