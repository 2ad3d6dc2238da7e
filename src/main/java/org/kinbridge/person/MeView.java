package org.kinbridge.person;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.PersonId;

/** A profile, to the person herself or to somebody who decides for her. */
@Schema(name = "Me")
public record MeView(
        PersonId id, String name, LocalDate birthDate, List<String> languages, ZoneId zone, String country) {

    /** Shows this profile. */
    public static MeView of(Profile profile) {
        return new MeView(
                profile.id(),
                profile.name(),
                profile.birthDate(),
                profile.languages(),
                profile.zone(),
                profile.country());
    }
}
