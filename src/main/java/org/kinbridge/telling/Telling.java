package org.kinbridge.telling;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinbridge.event.Event;
import org.kinbridge.event.Stream;
import org.kinbridge.id.PersonId;

/** Asks the rooms above: whose streams, and what is said. */
@Singleton
public class Telling {

    private final List<Teller<?>> tellers;
    private final List<Audience> audiences;

    Telling(@jakarta.enterprise.inject.Any Instance<Teller<?>> tellers, Instance<Audience> audiences) {
        this.tellers = tellers.stream().<Teller<?>>map(teller -> teller).toList();
        this.audiences = audiences.stream().toList();
    }

    /** What this reader hears of this fact now; empty if nothing. */
    public Optional<Frame> tell(Event fact, PersonId reader) {
        return tellers.stream()
                .filter(teller -> teller.facts().isInstance(fact))
                .findFirst()
                .flatMap(teller -> say(teller, fact, reader));
    }

    private static <E extends Event> Optional<Frame> say(Teller<E> teller, Event fact, PersonId reader) {
        return teller.tell(teller.facts().cast(fact), reader);
    }

    /** Every stream in which something may be for this reader now. */
    public Set<Stream> streamsOf(PersonId reader) {
        return audiences.stream()
                .flatMap(audience -> audience.streamsOf(reader).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
