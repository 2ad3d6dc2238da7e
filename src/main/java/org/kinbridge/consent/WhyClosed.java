package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RestrictionId;
import org.kinbridge.web.Slice;

/**
 * Why contacts of families are closed: for the room {@code protection} and no other, which asks who may know. Nothing here
 * asks it again.
 */
@ApplicationScoped
public class WhyClosed {

    private final FamilyLinks links;
    private final Restrictions restrictions;
    private final RestrictionReading reading;
    private final Kin kin;

    WhyClosed(FamilyLinks links, Restrictions restrictions, RestrictionReading reading, Kin kin) {
        this.links = links;
        this.restrictions = restrictions;
        this.reading = reading;
        this.kin = kin;
    }

    /** The restrictions of these families that hold or are to come, oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KeptApart> restrictions(Collection<FamilyId> families, Slice slice) {
        String after = slice.after();
        return restrictions
                .goingOn(families, after == null ? null : RestrictionId.fromString(after), slice.fetch())
                .stream()
                .map(found -> KeptApart.of(found, reading.reason(found)))
                .toList();
    }

    /** The links of children of these families that go on, oldest first, each with what it lacks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ChildLink> links(Collection<FamilyId> families, Slice slice) {
        String after = slice.after();
        return links.ofChildren(families, after == null ? null : LinkId.fromString(after), slice.fetch()).stream()
                .map(ChildLink::of)
                .toList();
    }

    /** The restrictions that this person reads herself: those on whose side she is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> onTheSideOf(PersonId person) {
        return restrictions.hers(person, kin.consentingFamilies(person)).stream()
                .map(RestrictionId::value)
                .collect(Collectors.toSet());
    }
}
