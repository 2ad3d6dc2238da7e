package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinbridge.id.GrantId;

/** Grants as the room that shows what was told on them needs to know them. */
@ApplicationScoped
public class GrantReading {

    private final Grants grants;

    GrantReading(Grants grants) {
        this.grants = grants;
    }

    /** The grants of these ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<GrantId, KnownGrant> get(Collection<GrantId> ids) {
        return grants.list("id in ?1", ids).stream().collect(Collectors.toMap(Grant::id, KnownGrant::of));
    }
}
