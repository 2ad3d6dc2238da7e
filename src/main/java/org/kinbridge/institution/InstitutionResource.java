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
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Institutions: registered by the operator, to be found by whoever wants to introduce herself to one. */
@Path("/v1/institutions")
@Tag(name = "Institutions")
@RunOnVirtualThread
class InstitutionResource {

    private final InstitutionKeeping institutions;
    private final InstitutionReading directory;
    private final Pages pages;

    InstitutionResource(InstitutionKeeping institutions, InstitutionReading directory, Pages pages) {
        this.institutions = institutions;
        this.directory = directory;
        this.pages = pages;
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
    @RolesAllowed(Role.OPERATOR)
    @ResponseStatus(201)
    @Operation(summary = "Register a school or a post")
    public RestResponse<View> register(@Valid @NotNull NewInstitution asked) {
        return Answers.created(View.of(institutions.register(asked.kind(), asked.name(), asked.country())));
    }

    @GET
    @RolesAllowed({Role.PERSON, Role.OPERATOR})
    @Operation(summary = "Schools and posts, of one kind (SCHOOL or POST) or country (ISO 3166-1) or of all")
    public RestResponse<Page<View>> all(
            @RestQuery @Nullable InstitutionKind kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("institutions:" + kind + ":" + country, limit, cursor);
        return pages.answer(
                slice,
                directory.listed(kind, country, slice),
                known -> known.id().toString(),
                View::of);
    }
}
