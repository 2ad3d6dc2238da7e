package org.kinbridge.institution;

import org.kinbridge.id.InstitutionId;

/**
 * An institution as other rooms know it.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Known(InstitutionId id, InstitutionKind kind, String name, String country) {

    static Known of(Institution institution) {
        return new Known(institution.id(), institution.kind(), institution.name(), institution.country());
    }
}
