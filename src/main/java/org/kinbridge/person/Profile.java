package org.kinbridge.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kinbridge.id.PersonId;

/** What the house knows of a person; only rooms that have asked their own question hand it out. */
public record Profile(
        PersonId id, String name, LocalDate birthDate, List<String> languages, ZoneId zone, String country) {

    /** What day it is for her. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    static Profile of(PersonId id, NewProfile profile) {
        return new Profile(
                id,
                profile.name(),
                profile.birthDate(),
                List.copyOf(profile.languages()),
                Zones.parse(profile.zone(), "/zone"),
                profile.country());
    }

    static Profile of(Person person) {
        return new Profile(
                person.id(), person.name(), person.birthDate(), person.languages(), person.zone(), person.country());
    }
}
