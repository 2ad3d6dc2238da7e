package org.kinbridge.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a series was and is, one after the other. Forms in which nothing took place are not kept, so that there are never more of them than calls. */
public final class Forms {

    private final List<Form> earlier;
    private final Form present;

    /**
     * All of them.
     *
     * @param present what it is now; it ends when the series has
     */
    public Forms(Collection<Form> earlier, Form present) {
        this.earlier =
                earlier.stream().sorted(Comparator.comparing(Form::holdsUntil)).toList();
        this.present = present;
    }

    /** The slots from a day of the anchor on, as long as somebody asks for the next one; a day takes place once. */
    public Stream<Slot> slots(LocalDate from) {
        Stream<Slot> before =
                earlier.stream().filter(form -> form.reaches(from)).flatMap(form -> form.slots(from));
        return Stream.concat(before, present.slots(from)).filter(new NewDay());
    }

    /** The slot of a day of the anchor, if it has one. */
    public Optional<Slot> on(LocalDate day) {
        return slots(day).findFirst().filter(slot -> slot.onDate().equals(day));
    }

    /** The first slot of what it is now; none if it ended before that came to be. */
    public Optional<Slot> first() {
        LocalDate since =
                LocalDate.ofInstant(present.holdsFrom(), present.zone()).minusDays(2);
        LocalDate start = present.pattern().startsOn();
        return slots(since.isAfter(start) ? since : start)
                .dropWhile(slot -> slot.startsAt().isBefore(present.holdsFrom()))
                .findFirst();
    }

    /** By whose clock the series went at a moment. */
    public ZoneId zoneAt(Instant moment) {
        return earlier.stream()
                .filter(form -> moment.isBefore(form.holdsUntil()))
                .findFirst()
                .orElse(present)
                .zone();
    }

    /** Lets pass what is on a later day than all before. */
    private static final class NewDay implements Predicate<Slot> {

        private @Nullable LocalDate last;

        @Override
        public boolean test(Slot slot) {
            boolean isNew = last == null || slot.onDate().isAfter(last);
            if (isNew) {
                last = slot.onDate();
            }
            return isNew;
        }
    }
}
