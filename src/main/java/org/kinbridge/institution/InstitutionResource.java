package org.kinbridge.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** Institutions, registered by the operator. */
@Path("/v1/institutions")
@Tag(name = "Institutions")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class InstitutionResource {

    private final InstitutionKeeping institutions;

    InstitutionResource(InstitutionKeeping institutions) {
        this.institutions = institutions;
    }

    @Schema(name = "NewInstitution")
    record NewInstitution(
            @NotNull InstitutionKind kind,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(min = 2, max = 2) String country) {}

    @Schema(name = "Institution")
    record View(InstitutionId id, InstitutionKind kind, String name, String country) {

        static View of(Known known) {
            return new View(known.id(), known.kind(), known.name(), known.country());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Register a school or a post")
    public RestResponse<View> register(@Valid @NotNull NewInstitution asked) {
        return Answers.created(View.of(institutions.register(asked.kind(), asked.name(), asked.country())));
    }
}
