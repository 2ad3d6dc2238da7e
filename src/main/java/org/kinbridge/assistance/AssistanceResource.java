package org.kinbridge.assistance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.RequestId;
import org.kinbridge.institution.AtWork;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Requests for help: between the one who asks and the officers of one post. A post's software has no door here. */
@Path("/v1/assistance-requests")
@Tag(name = "Posts")
@RolesAllowed({Role.PERSON, Role.STAFF})
@RunOnVirtualThread
class AssistanceResource {

    private final Assisting assisting;
    private final AssistanceReading reading;
    private final AtWork atWork;
    private final Pages pages;
    private final CurrentCaller caller;

    AssistanceResource(
            Assisting assisting, AssistanceReading reading, AtWork atWork, Pages pages, CurrentCaller caller) {
        this.assisting = assisting;
        this.reading = reading;
        this.atWork = atWork;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "NewAssistanceReply")
    record NewReply(
            @NotNull @Schema(minLength = 1, maxLength = Writing.LONGEST) String text) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.PERSON)
    @Operation(summary = "Ask a post for help; you need not be registered there")
    public RestResponse<AssistanceView> file(@Valid @NotNull NewAssistanceRequest asked) {
        Party.Requester me = new Party.Requester(caller.person().person());
        return Answers.created(AssistanceView.of(assisting.file(me.person(), asked), me));
    }

    @GET
    @Operation(summary = "What you asked for, newest last; for an officer, what is open at the post, most pressing first")
    public RestResponse<Page<AssistanceView>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Party me = me();
        Slice slice = pages.slice("assistance-requests", limit, cursor);
        return pages.answer(
                slice, reading.of(me, slice), found -> place(found.request(), me), found -> AssistanceView.of(found, me));
    }

    private static String place(AssistanceRequest request, Party reader) {
        return switch (reader) {
            case Party.Requester asking -> request.id().toString();
            case Party.Officer officer ->
                AssistanceRequests.Place.of(request).toString();
        };
    }

    @GET
    @Path("/{request}")
    @Operation(summary = "A request with everything that was written in it")
    public AssistanceView get(@RestPath RequestId request) {
        Party me = me();
        return AssistanceView.of(reading.get(me, request), me);
    }

    @POST
    @Path("/{request}/taking")
    @Idempotent
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Make a request your own, also when a colleague has it")
    public RestResponse<AssistanceView> take(@RestPath RequestId request) {
        Party.Officer me = officer(caller.staff());
        return Answers.done(AssistanceView.of(assisting.take(me, request), me));
    }

    @POST
    @Path("/{request}/replies")
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Write: as the one who asked, or as the officer who has it; an officer's answer stops the clock")
    public RestResponse<AssistanceView> reply(@RestPath RequestId request, @Valid @NotNull NewReply said) {
        Party me = me();
        return Answers.created(AssistanceView.of(assisting.reply(me, request, said.text()), me));
    }

    @POST
    @Path("/{request}/closing")
    @Idempotent
    @Operation(summary = "Nothing more is needed: say so as the one who asked, or as the officer who has it")
    public RestResponse<AssistanceView> close(@RestPath RequestId request) {
        Party me = me();
        return Answers.done(AssistanceView.of(assisting.close(me, request), me));
    }

    private Party me() {
        return switch (caller.any()) {
            case Caller.PersonCaller person -> new Party.Requester(person.person());
            case Caller.StaffCaller staff -> officer(staff);
            case Caller.ClientCaller client -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
            case Caller.OperatorCaller operator -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        };
    }

    private Party.Officer officer(Caller.StaffCaller staff) {
        return new Party.Officer(staff.person(), atWork.of(staff).callingAs(InstitutionKind.POST));
    }
}
