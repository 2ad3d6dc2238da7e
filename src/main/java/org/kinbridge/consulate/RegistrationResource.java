package org.kinbridge.consulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.institution.AtWork;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.InstitutionReading;
import org.kinbridge.institution.Known;
import org.kinbridge.institution.Scope;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.readlog.Onlooker;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Worker registrations: a post's, and a worker's own. Nothing here asks for migration status. */
@Path("/v1/worker-registrations")
@Tag(name = "Posts")
@RolesAllowed({Role.PERSON, Role.STAFF, Role.CLIENT})
@RunOnVirtualThread
class RegistrationResource {

    private final Registering registering;
    private final InstitutionReading directory;
    private final AtWork atWork;
    private final Pages pages;
    private final CurrentCaller caller;

    RegistrationResource(
            Registering registering, InstitutionReading directory, AtWork atWork, Pages pages, CurrentCaller caller) {
        this.registering = registering;
        this.directory = directory;
        this.atWork = atWork;
        this.pages = pages;
        this.caller = caller;
    }

    /** The post at which somebody is registered. */
    @Schema(name = "RegisteredAt")
    record PostView(InstitutionId id, String name) {}

    /** {@code post}: for the worker herself; a post reads its own only. */
    @Schema(name = "WorkerRegistration")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            RegistrationId id,
            @Nullable PostView post,
            String occupation,
            @Nullable String employerCountry,
            Instant registeredAt) {

        static View of(WorkerRegistration registration, @Nullable Known post) {
            return new View(
                    registration.id(),
                    post == null ? null : new PostView(post.id(), post.name()),
                    registration.occupation(),
                    registration.employerCountry(),
                    registration.registeredAt());
        }
    }

    @POST
    @Guessable
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Register yourself at a post, naming it; as a post, register a worker who introduced herself to"
                    + " you, with her code; software needs the scope registrations:write")
    public RestResponse<View> register(@Valid @NotNull NewRegistration asked) {
        Reader me = me(null);
        WorkerRegistration made = switch (me) {
            case Reader.Worker worker -> registering.registerSelf(worker.id(), asked);
            case Reader.Post post -> registering.register(post.id(), asked);
        };
        return Answers.created(View.of(made, posts(List.of(made), me).get(made.post())));
    }

    @GET
    @Operation(summary = "Your registrations, oldest first; a post's software needs the scope registrations:write")
    public RestResponse<Page<View>> all(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestHeader(ReadingPurpose.HEADER) @Nullable String purpose) {
        Reader me = me(purpose);
        Slice slice = pages.slice("worker-registrations", limit, cursor);
        List<WorkerRegistration> found = registering.of(me, slice);
        Map<InstitutionId, Known> posts = posts(found, me);
        return pages.answer(
                slice,
                found,
                registration -> registration.id().toString(),
                registration -> View.of(registration, posts.get(registration.post())));
    }

    @GET
    @Path("/{registration}")
    @Operation(summary = "One of your registrations; a post's software needs the scope registrations:write")
    public View get(
            @RestPath RegistrationId registration, @RestHeader(ReadingPurpose.HEADER) @Nullable String purpose) {
        Reader me = me(purpose);
        WorkerRegistration found = registering.get(me, registration);
        return View.of(found, posts(List.of(found), me).get(found.post()));
    }

    /** The posts' names for a worker; a post need not be told its own. */
    private Map<InstitutionId, Known> posts(List<WorkerRegistration> found, Reader reader) {
        return switch (reader) {
            case Reader.Worker worker ->
                directory.get(
                        found.stream().map(WorkerRegistration::post).distinct().toList());
            case Reader.Post post -> Map.of();
        };
    }

    /** {@code purpose}: what an officer states that she reads for. */
    private Reader me(@Nullable String purpose) {
        return switch (caller.any()) {
            case Caller.PersonCaller person -> new Reader.Worker(person.person());
            case Caller.StaffCaller staff ->
                new Reader.Post(
                        Onlooker.staff(atWork.of(staff).callingAs(InstitutionKind.POST), staff.person(), purpose));
            case Caller.ClientCaller client ->
                new Reader.Post(Onlooker.software(
                        caller.client(Scope.REGISTRATIONS_WRITE.text()).institution()));
            case Caller.OperatorCaller operator -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        };
    }
}
