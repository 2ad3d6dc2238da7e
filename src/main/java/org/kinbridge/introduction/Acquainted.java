package org.kinbridge.introduction;

import jakarta.inject.Singleton;
import java.util.Collection;
import org.kinbridge.disclosure.Acquaintance;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** An institution knows whoever was introduced to it, and nobody else. */
@Singleton
class Acquainted implements Acquaintance {

    private final Introductions introductions;

    Acquainted(Introductions introductions) {
        this.introductions = introductions;
    }

    @Override
    public boolean knows(InstitutionId institution, PersonId about) {
        return introductions.knows(institution, about);
    }

    @Override
    public boolean knowsThrough(InstitutionId institution, PersonId about, Collection<PersonId> by) {
        return introductions.knowsThrough(institution, about, by);
    }
}
