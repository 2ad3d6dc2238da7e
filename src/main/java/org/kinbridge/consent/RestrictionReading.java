package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Kin;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RestrictionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.vault.Vault;
import org.kinbridge.web.Slice;

/** Reads restrictions for the side that made them. */
@ApplicationScoped
class RestrictionReading {

    private final Restrictions restrictions;
    private final Kin kin;
    private final Vault vault;

    RestrictionReading(Restrictions restrictions, Kin kin, Vault vault) {
        this.restrictions = restrictions;
        this.kin = kin;
        this.vault = vault;
    }

    static String context(RestrictionId id) {
        return "restriction:" + id;
    }

    @Transactional
    Restriction get(RestrictionId id, PersonId asking) {
        return restrictions.of(id, asking, kin.consentingFamilies(asking)).orElseThrow(Problem::notFound);
    }

    @Transactional
    List<Restriction> visible(PersonId asking, Slice slice) {
        String after = slice.after();
        return restrictions.visible(
                asking,
                kin.consentingFamilies(asking),
                after == null ? null : RestrictionId.fromString(after),
                slice.fetch());
    }

    /** Why, as the author wrote it; null if she wrote nothing or this reader may not read it. */
    @Nullable
    String reason(Restriction restriction, PersonId reader) {
        return restriction.saysWhyTo(reader) ? reason(restriction) : null;
    }

    /** Why, as the author wrote it, whoever asks; null if she wrote nothing. */
    @Nullable
    String reason(Restriction restriction) {
        byte[] sealed = restriction.sealedReason();
        if (sealed == null) {
            return null;
        }
        return vault.open(sealed, context(restriction.id()))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("a reason does not open"));
    }
}
