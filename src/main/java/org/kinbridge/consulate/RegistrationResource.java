package org.kinbridge.consulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** A post's worker registrations. Nothing here asks for migration status. */
@Path("/v1/worker-registrations")
@Tag(name = "Posts")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class RegistrationResource {

    private final Registering registering;
    private final Pages pages;
    private final CurrentCaller caller;

    RegistrationResource(Registering registering, Pages pages, CurrentCaller caller) {
        this.registering = registering;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * {@code code}: of an introduction the worker made, or its whole QR payload; {@code employerCountry}: ISO 3166-1
     * alpha-2.
     */
    @Schema(name = "NewWorkerRegistration")
    record NewRegistration(
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 200) String occupation,
            @Nullable @Size(min = 2, max = 2) String employerCountry) {}

    @Schema(name = "WorkerRegistration")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            RegistrationId id, String occupation, @Nullable String employerCountry, Instant registeredAt) {

        static View of(WorkerRegistration registration) {
            return new View(
                    registration.id(),
                    registration.occupation(),
                    registration.employerCountry(),
                    registration.registeredAt());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Register a worker who introduced herself to you; scope registrations:write")
    public RestResponse<View> register(@Valid @NotNull NewRegistration asked) {
        return Answers.created(
                View.of(registering.register(me(), asked.code(), asked.occupation(), asked.employerCountry())));
    }

    @GET
    @Operation(summary = "Your registrations, oldest first; scope registrations:write")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        InstitutionId me = me();
        Slice slice = pages.slice("worker-registrations", limit, cursor);
        return pages.answer(
                slice,
                registering.of(me, slice),
                registration -> registration.id().toString(),
                View::of);
    }

    @GET
    @Path("/{registration}")
    @Operation(summary = "One of your registrations; scope registrations:write")
    public View get(@RestPath RegistrationId registration) {
        return View.of(registering.get(me(), registration));
    }

    private InstitutionId me() {
        return caller.client(Scope.REGISTRATIONS_WRITE.text()).institution();
    }
}
