package org.kinbridge.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Set;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Registers institutions and knows them. */
@ApplicationScoped
public class InstitutionKeeping {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Institutions institutions;
    private final Outbox outbox;
    private final HouseClock clock;

    InstitutionKeeping(Institutions institutions, Outbox outbox, HouseClock clock) {
        this.institutions = institutions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Registers a school or a post. */
    @Transactional
    public Known register(InstitutionKind kind, String name, String country) {
        if (kind == InstitutionKind.OPERATOR) {
            throw Problem.invalid("/kind", "SCHOOL or POST");
        }
        if (!COUNTRIES.contains(country)) {
            throw Problem.invalid("/country", "two capital letters of ISO 3166-1");
        }
        return make(kind, name, country);
    }

    /** The installation itself, made the first time it is asked for. */
    @Transactional
    public Known operator() {
        return institutions
                .find("kind", InstitutionKind.OPERATOR)
                .firstResultOptional()
                .map(Known::of)
                .orElseGet(() -> make(InstitutionKind.OPERATOR, "Operator", "ZZ"));
    }

    private Known make(InstitutionKind kind, String name, String country) {
        Institution institution = new Institution(kind, name, country, clock.instant());
        institutions.persist(institution);
        outbox.append(new InstitutionEvent.Registered(institution.id()));
        return Known.of(institution);
    }

    /** The institution; {@code not-found} if there is none. */
    @Transactional
    public Known get(InstitutionId id) {
        return institutions.findByIdOptional(id).map(Known::of).orElseThrow(Problem::notFound);
    }
}
