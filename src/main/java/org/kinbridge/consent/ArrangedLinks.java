package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** The links in which somebody arranges for a child, all at once: what the gate answers for one, for lists. */
@ApplicationScoped
public class ArrangedLinks {

    private final Kin kin;
    private final Session db;

    ArrangedLinks(Kin kin, Session db) {
        this.kin = kin;
        this.db = db;
    }

    /** Every link for whose child she consents and which is not her own, each with that child. */
    @Transactional
    public Map<LinkId, PersonId> of(PersonId me) {
        List<FamilyId> families = kin.consentingFamilies(me);
        if (families.isEmpty()) {
            return Map.of();
        }
        return db.createSelectionQuery(
                        "select l.id, s.person from FamilyLink l join LinkStep s on s.link = l.id"
                                + " where l.family in :families and l.a <> :me and l.b <> :me"
                                + " and s.kind = CONSENT and s.takenBackAt is null order by s.id",
                        Object[].class)
                .setParameter("families", families)
                .setParameter("me", me)
                .getResultStream()
                .collect(Collectors.toMap(row -> (LinkId) row[0], row -> (PersonId) row[1], (first, other) -> first));
    }
}
