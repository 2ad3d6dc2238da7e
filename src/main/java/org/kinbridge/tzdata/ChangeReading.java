package org.kinbridge.tzdata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinbridge.consent.ArrangedLinks;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.web.Slice;

/** Shows what moved to the two who call, and to whoever arranges for the child. */
@ApplicationScoped
class ChangeReading {

    private final ZoneChanges changes;
    private final ArrangedLinks arrangedLinks;
    private final ContactGate gate;
    private final People people;

    ChangeReading(ZoneChanges changes, ArrangedLinks arrangedLinks, ContactGate gate, People people) {
        this.changes = changes;
        this.arrangedLinks = arrangedLinks;
        this.gate = gate;
        this.people = people;
    }

    @Transactional
    List<ZoneChangeView> visible(PersonId me, Slice slice) {
        Map<LinkId, PersonId> arranged = arrangedLinks.of(me);
        String after = slice.after();
        List<ZoneChange> found =
                changes.visible(me, arranged.keySet(), after == null ? null : UUID.fromString(after), slice.fetch());
        Map<PersonId, Profile> those = people.get(found.stream()
                .flatMap(change -> Stream.of(change.anchor(), change.other()))
                .collect(Collectors.toSet()));
        Set<LinkId> open = gate.open(found.stream().map(ZoneChange::link).collect(Collectors.toSet()));
        return found.stream()
                .map(change ->
                        view(change, open.contains(change.link()), arranged.getOrDefault(change.link(), me), those))
                .toList();
    }

    private static ZoneChangeView view(ZoneChange change, boolean open, PersonId side, Map<PersonId, Profile> those) {
        PersonId other = side.equals(change.anchor()) ? change.other() : change.anchor();
        return ZoneChangeView.of(change, zone(side, those), zone(other, those), open);
    }

    private static ZoneId zone(PersonId person, Map<PersonId, Profile> those) {
        return Objects.requireNonNull(those.get(person)).zone();
    }
}
