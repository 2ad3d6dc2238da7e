package org.kinbridge.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** The people who work for an institution, as it manages them. */
@Path("/v1/institutions/{institution}/staff")
@Tag(name = "Institutions")
@RolesAllowed({Role.OPERATOR, Role.CLIENT})
@RunOnVirtualThread
class StaffResource {

    private final Staffing staffing;
    private final CurrentCaller caller;

    StaffResource(Staffing staffing, CurrentCaller caller) {
        this.staffing = staffing;
        this.caller = caller;
    }

    @DELETE
    @Path("/{person}")
    @Operation(
            summary = "End somebody's work for the institution, at once;"
                    + " an institution's own software needs the scope staff:write")
    public void end(@RestPath InstitutionId institution, @RestPath PersonId person) {
        staffing.end(institution, person, caller.any());
    }
}
