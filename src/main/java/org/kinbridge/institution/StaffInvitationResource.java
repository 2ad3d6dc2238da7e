package org.kinbridge.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.web.Answers;

/** Codes by which people begin to work for an institution. */
@Path("/v1/institutions/{institution}/staff-invitations")
@Tag(name = "Institutions")
@RolesAllowed({Role.OPERATOR, Role.CLIENT})
@RunOnVirtualThread
class StaffInvitationResource {

    private final Staffing staffing;
    private final CurrentCaller caller;

    StaffInvitationResource(Staffing staffing, CurrentCaller caller) {
        this.staffing = staffing;
        this.caller = caller;
    }

    /** {@code role}: what is usual at an institution of this kind, if it is absent. */
    @Schema(name = "NewStaffInvitation")
    record NewStaffInvitation(@Nullable StaffRole role) {}

    @Schema(name = "StaffInvitation")
    record View(String code, String qrPayload, StaffRole role, Instant expiresAt) {

        static View of(Staffing.Invited invited) {
            StaffInvitation invitation = invited.invitation();
            return new View(invited.code(), invited.qrPayload(), invitation.role(), invitation.expiresAt());
        }
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Make a code by which somebody begins to work for the institution; it is shown this once;"
                    + " an institution's own software needs the scope staff:write")
    public RestResponse<View> make(@RestPath InstitutionId institution, @Nullable NewStaffInvitation asked) {
        StaffRole role = asked == null ? null : asked.role();
        return Answers.created(View.of(staffing.invite(institution, role, caller.any())));
    }
}
