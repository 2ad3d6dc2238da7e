package org.kinbridge.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.PersonId;

/** The caller's own profile. */
@Path("/v1/me")
@Tag(name = "People")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class MeResource {

    private final People people;
    private final CurrentCaller caller;

    MeResource(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @Schema(name = "Me")
    record View(PersonId id, String name, LocalDate birthDate, List<String> languages, ZoneId zone, String country) {

        static View of(Profile profile) {
            return new View(
                    profile.id(),
                    profile.name(),
                    profile.birthDate(),
                    profile.languages(),
                    profile.zone(),
                    profile.country());
        }
    }

    @GET
    @Operation(summary = "Who am I?")
    public View me() {
        return View.of(people.get(caller.person().person()));
    }
}
