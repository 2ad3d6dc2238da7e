package org.kinbridge.timetable;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.ETags;

/** A school's hours, for all its pupils. */
@Path("/v1/school-hours")
@Tag(name = "Schools")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class SchoolHoursResource {

    private final Timetabling timetabling;
    private final ETags etags;
    private final CurrentCaller caller;

    SchoolHoursResource(Timetabling timetabling, ETags etags, CurrentCaller caller) {
        this.timetabling = timetabling;
        this.etags = etags;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What you said of your hours; scope enrolments:write")
    public SchoolHours get() {
        return timetabling.get(me());
    }

    @PUT
    @Operation(
            summary =
                    "Say when class and exams are, so that no pupil whose family lets you is called out of them; calls that"
                            + " stand there are withdrawn; needs If-Match; scope enrolments:write")
    public SchoolHours say(@RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull SchoolHours hours) {
        timetabling.say(me(), hours, there -> etags.mustMatch(ifMatch, there));
        return hours;
    }

    private InstitutionId me() {
        return caller.client(Scope.ENROLMENTS_WRITE.text()).institution();
    }
}
