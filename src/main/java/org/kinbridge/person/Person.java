package org.kinbridge.person;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kinbridge.id.PersonId;

/** A person. Needs no phone, e-mail, document or residence. */
@Entity
class Person {

    @EmbeddedId
    private PersonId id;

    @Version
    private int version;

    private String name;
    private LocalDate birthDate;
    private List<String> languages;
    private ZoneId zone;
    private String country;
    private Instant madeAt;

    Person() {}

    Person(NewProfile profile, Instant now) {
        id = PersonId.fresh();
        name = profile.name();
        birthDate = profile.birthDate();
        languages = List.copyOf(profile.languages());
        zone = Zones.parse(profile.zone(), "/zone");
        country = profile.country();
        madeAt = now;
    }

    /** Her profile is another from now on; when she was born stays. */
    void change(NewProfile profile) {
        name = profile.name();
        languages = List.copyOf(profile.languages());
        zone = Zones.parse(profile.zone(), "/zone");
        country = profile.country();
    }

    PersonId id() {
        return id;
    }

    String name() {
        return name;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    List<String> languages() {
        return List.copyOf(languages);
    }

    ZoneId zone() {
        return zone;
    }

    String country() {
        return country;
    }
}
