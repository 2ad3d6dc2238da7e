package org.kinbridge.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import org.kinbridge.id.InstitutionId;

/** The institution table. */
@Singleton
class Institutions implements PanacheRepositoryBase<Institution, InstitutionId> {}
