package org.kinbridge.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.NoticeId;
import org.kinbridge.institution.Scope;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** A reader's own notices: a person's, or an institution's. */
@Path("/v1/notices")
@Tag(name = "Notices")
@RolesAllowed({Role.PERSON, Role.CLIENT})
@RunOnVirtualThread
class NoticeResource {

    private final NoticeReading notices;
    private final WhyReading why;
    private final Pages pages;
    private final CurrentCaller caller;

    NoticeResource(NoticeReading notices, WhyReading why, Pages pages, CurrentCaller caller) {
        this.notices = notices;
        this.why = why;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What you were told, newest last; an institution's software needs the scope notices:read")
    public RestResponse<Page<NoticeView>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Reader me = me();
        Slice slice = pages.slice("notices", limit, cursor);
        return pages.answer(slice, notices.of(me, slice), notice -> notice.id().toString(), notice -> notice);
    }

    @GET
    @Path("/{notice}")
    @Operation(summary = "One thing you were told")
    public NoticeView get(@RestPath NoticeId notice) {
        return notices.find(me(), notice).orElseThrow(Problem::notFound);
    }

    @GET
    @Path("/{notice}/why")
    @RolesAllowed(Role.PERSON)
    @Operation(summary = "Why you were told, and which institutions were told or not, in words")
    public WhyView why(@RestPath NoticeId notice) {
        return why.why(caller.person().person(), notice);
    }

    private Reader me() {
        return switch (caller.any()) {
            case Caller.PersonCaller person -> new Reader.OnePerson(person.person());
            case Caller.ClientCaller client ->
                new Reader.OneInstitution(
                        caller.client(Scope.NOTICES_READ.text()).institution());
            case Caller.StaffCaller staff -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
            case Caller.OperatorCaller operator -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        };
    }
}
