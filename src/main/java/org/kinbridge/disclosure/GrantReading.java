package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** Grants as the room that shows what was told on them needs to know them. */
@ApplicationScoped
public class GrantReading {

    private final Grants grants;

    GrantReading(Grants grants) {
        this.grants = grants;
    }

    /** The other institutions that were ever let know of somebody what this one records; whether they still are is the gate's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<InstitutionId> others(InstitutionId source, PersonId about) {
        return grants.readers(source, about);
    }

    /** The grants of these ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<GrantId, KnownGrant> get(Collection<GrantId> ids) {
        return grants.list("id in ?1", ids).stream().collect(Collectors.toMap(Grant::id, KnownGrant::of));
    }
}
