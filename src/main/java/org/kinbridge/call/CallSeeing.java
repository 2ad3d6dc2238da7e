package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.ArrangedLinks;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.Pair;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.recurrence.Days;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Shows calls to the two who call, and to whoever arranges for the child. */
@ApplicationScoped
class CallSeeing {

    private final ContactGate gate;
    private final ArrangedLinks arrangedLinks;
    private final Calls calls;
    private final Repairs repairs;
    private final HouseClock clock;

    CallSeeing(ContactGate gate, ArrangedLinks arrangedLinks, Calls calls, Repairs repairs, HouseClock clock) {
        this.gate = gate;
        this.arrangedLinks = arrangedLinks;
        this.calls = calls;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** A call, and what can be taken in its place while the contact is open; 404 for anybody else. */
    @Transactional
    Seen get(CallId id, PersonId me) {
        Call call = calls.findByIdOptional(id).orElseThrow(Problem::notFound);
        Pair pair = gate.findFor(call.link(), me).orElseThrow(Problem::notFound);
        Repair repair = repairs.of(List.of(call)).get(id);
        List<Instant> offers = repair == null || !pair.open() ? List.of() : repair.offers(clock.instant());
        return Seen.of(call, me, pair.me(), pair.open()).with(repair, offers);
    }

    /** Calls on these days, of one link or of all of hers and all that she arranges; the offers are in the single call. */
    @Transactional
    List<Seen> visible(PersonId me, @Nullable LinkId link, Days days, Slice slice) {
        String after = slice.after();
        Calls.Place place = after == null ? null : Calls.Place.parse(after);
        if (link != null) {
            Pair pair = gate.findFor(link, me).orElseThrow(Problem::notFound);
            return seen(me, Map.of(link, pair.me()), calls.ofLink(link, days, place, slice.fetch()));
        }
        Map<LinkId, PersonId> arranged = arrangedLinks.of(me);
        return seen(me, arranged, calls.visible(me, arranged.keySet(), days, place, slice.fetch()));
    }

    private List<Seen> seen(PersonId me, Map<LinkId, PersonId> sides, List<Call> found) {
        Map<CallId, Repair> repaired = repairs.of(found);
        Set<LinkId> open = gate.open(found.stream().map(Call::link).collect(Collectors.toSet()));
        return found.stream()
                .map(call -> Seen.of(call, me, sides.getOrDefault(call.link(), me), open.contains(call.link()))
                        .with(repaired.get(call.id()), List.of()))
                .toList();
    }
}
