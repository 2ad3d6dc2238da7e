package org.kinbridge.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;

/** The institution table. */
@Singleton
class Institutions implements PanacheRepositoryBase<Institution, InstitutionId> {

    List<Institution> of(Collection<InstitutionId> ids) {
        return list("id in ?1", ids);
    }

    /** Institutions of these kinds, of one country or of all. */
    List<Institution> listed(
            Set<InstitutionKind> kinds, @Nullable String country, @Nullable InstitutionId after, int most) {
        Parameters asked =
                Parameters.with("kinds", kinds).and("after", after == null ? new UUID(0, 0) : after.value());
        if (country != null) {
            asked.and("country", country);
        }
        return find(
                        "kind in :kinds and id.value > :after" + (country == null ? "" : " and country = :country")
                                + " order by id.value",
                        asked)
                .range(0, most - 1)
                .list();
    }
}
