package org.kinbridge.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** The people who work for an institution, as it manages them. */
@Path("/v1/institutions/{institution}/staff")
@Tag(name = "Institutions")
@RolesAllowed({Role.OPERATOR, Role.CLIENT})
@RunOnVirtualThread
class StaffResource {

    private final Staffing staffing;
    private final Pages pages;
    private final CurrentCaller caller;

    StaffResource(Staffing staffing, Pages pages, CurrentCaller caller) {
        this.staffing = staffing;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "StaffMember")
    record View(PersonId person, StaffRole role, Instant since) {

        static View of(StaffPost post) {
            return new View(post.person(), post.role(), post.fromAt());
        }
    }

    @GET
    @Operation(
            summary = "Who works for the institution, and as what;"
                    + " an institution's own software needs the scope staff:write")
    public RestResponse<Page<View>> all(
            @RestPath InstitutionId institution,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("staff:" + institution, limit, cursor);
        return pages.answer(
                slice,
                staffing.at(institution, caller.any(), slice),
                post -> post.id().toString(),
                View::of);
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
