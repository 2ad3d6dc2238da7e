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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.RequestId;
import org.kinbridge.readlog.ReadingPurpose;
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
    private final Pages pages;
    private final CurrentCaller caller;

    AssistanceResource(Assisting assisting, AssistanceReading reading, Pages pages, CurrentCaller caller) {
        this.assisting = assisting;
        this.reading = reading;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "NewAssistanceReply")
    record NewReply(
            @NotNull @Schema(minLength = 1, maxLength = Writing.LONGEST)
            String text) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.PERSON)
    @Operation(summary = "Ask a post for help; you need not be registered there")
    public RestResponse<AssistanceView> file(@Valid @NotNull NewAssistanceRequest asked) {
        return Answers.created(AssistanceView.of(assisting.file(caller.person().person(), asked)));
    }

    @GET
    @Operation(
            summary = "What you asked for, newest last; for an officer, what is open at the post, most pressing first")
    public RestResponse<Page<AssistanceView>> all(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestHeader(ReadingPurpose.HEADER) @Nullable String purpose) {
        Slice slice = pages.slice("assistance-requests", limit, cursor);
        return pages.answer(slice, reading.of(caller.any(), slice, purpose), Correspondence::place, AssistanceView::of);
    }

    @GET
    @Path("/{request}")
    @Operation(summary = "A request with everything that was written in it")
    public AssistanceView get(
            @RestPath RequestId request, @RestHeader(ReadingPurpose.HEADER) @Nullable String purpose) {
        return AssistanceView.of(reading.get(caller.any(), request, purpose));
    }

    @POST
    @Path("/{request}/taking")
    @Idempotent
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Make a request your own, also when a colleague has it")
    public RestResponse<AssistanceView> take(@RestPath RequestId request) {
        return Answers.done(AssistanceView.of(assisting.take(caller.staff(), request)));
    }

    @POST
    @Path("/{request}/replies")
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Write, as the one who asked or the officer who has it; an officer's answer stops the clock")
    public RestResponse<AssistanceView> reply(@RestPath RequestId request, @Valid @NotNull NewReply said) {
        return Answers.created(AssistanceView.of(assisting.reply(caller.any(), request, said.text())));
    }

    @POST
    @Path("/{request}/closing")
    @Idempotent
    @Operation(summary = "Say that nothing more is needed, as the one who asked or the officer who has it")
    public RestResponse<AssistanceView> close(@RestPath RequestId request) {
        return Answers.done(AssistanceView.of(assisting.close(caller.any(), request)));
    }
}
