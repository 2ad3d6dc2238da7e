package org.kinbridge.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Slice;

/** Reads the directory of institutions: they are public, people are not. */
@ApplicationScoped
public class InstitutionReading {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Institutions institutions;

    InstitutionReading(Institutions institutions) {
        this.institutions = institutions;
    }

    /** The institution of this kind; {@code not-found} if it is another, or there is none. */
    @Transactional
    public Known get(InstitutionId id, InstitutionKind kind) {
        return institutions
                .findByIdOptional(id)
                .filter(found -> found.kind() == kind)
                .map(Known::of)
                .orElseThrow(Problem::notFound);
    }

    /** The institutions of these ids. */
    @Transactional
    public Map<InstitutionId, Known> get(Collection<InstitutionId> ids) {
        return institutions.of(ids).stream()
                .map(Known::of)
                .collect(Collectors.toUnmodifiableMap(Known::id, Function.identity()));
    }

    /** Schools and posts, of one kind or country or of all, in the order in which they were registered. */
    @Transactional
    List<Known> listed(@Nullable InstitutionKind kind, @Nullable String country, Slice slice) {
        if (kind == InstitutionKind.OPERATOR) {
            throw Problem.invalid("?kind", "SCHOOL or POST");
        }
        if (country != null && !COUNTRIES.contains(country)) {
            throw Problem.invalid("?country", "two capital letters of ISO 3166-1");
        }
        Set<InstitutionKind> kinds = kind == null ? Set.of(InstitutionKind.SCHOOL, InstitutionKind.POST) : Set.of(kind);
        String after = slice.after();
        return institutions
                .listed(kinds, country, after == null ? null : InstitutionId.fromString(after), slice.fetch())
                .stream()
                .map(Known::of)
                .toList();
    }
}
