package org.kinbridge.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import org.kinbridge.id.PersonId;

/** The PIN table. */
@Singleton
class Pins implements PanacheRepositoryBase<Pin, PersonId> {}
