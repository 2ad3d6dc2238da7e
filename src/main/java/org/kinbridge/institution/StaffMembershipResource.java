package org.kinbridge.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Working for an institution, as the person herself begins and sees it. */
@Path("/v1/staff-memberships")
@Tag(name = "Institutions")
@RunOnVirtualThread
class StaffMembershipResource {

    private final Staffing staffing;
    private final Pages pages;
    private final CurrentCaller caller;

    StaffMembershipResource(Staffing staffing, Pages pages, CurrentCaller caller) {
        this.staffing = staffing;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "NewStaffMembership")
    record NewStaffMembership(@NotBlank @Size(max = 60) String code) {}

    @Schema(name = "StaffMembership")
    record View(InstitutionId institution, PersonId person, StaffRole role) {

        static View of(StaffPost post) {
            return new View(post.institution(), post.person(), post.role());
        }
    }

    @Schema(name = "StaffPost")
    record PostView(InstitutionId institution, String name, InstitutionKind kind, StaffRole role) {

        static PostView of(Employment employment) {
            Known known = employment.institution();
            return new PostView(known.id(), known.name(), known.kind(), employment.role());
        }
    }

    @POST
    @Guessable
    @Idempotent
    @RolesAllowed(Role.PERSON)
    @ResponseStatus(201)
    @Operation(summary = "Begin to work for an institution, or to do something else there, with the code it handed you")
    public RestResponse<View> join(@Valid @NotNull NewStaffMembership asked) {
        return Answers.created(
                View.of(staffing.join(asked.code(), caller.person().person())));
    }

    @GET
    @RolesAllowed({Role.PERSON, Role.STAFF})
    @Operation(summary = "Where you work; at work, the one institution you act for")
    public RestResponse<Page<PostView>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("staff-memberships", limit, cursor);
        return pages.answer(
                slice,
                staffing.of(caller.any(), slice),
                employment -> employment.institution().id().toString(),
                PostView::of);
    }
}
