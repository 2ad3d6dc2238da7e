package org.kinbridge.careplan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.ETags;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;
import org.kinbridge.wording.Text;
import org.kinbridge.wording.Wording;

/** Care plans, for the adults of a family who decide; each child reads her page. */
@Path("/v1/care-plans")
@Tag(name = "Care plans")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class CarePlanResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CarePlanning planning;
    private final CarePlanSigning signing;
    private final CarePlanSeeing seeing;
    private final Wording wording;
    private final ETags etags;
    private final Pages pages;
    private final CurrentCaller caller;

    CarePlanResource(
            CarePlanning planning,
            CarePlanSigning signing,
            CarePlanSeeing seeing,
            Wording wording,
            ETags etags,
            Pages pages,
            CurrentCaller caller) {
        this.planning = planning;
        this.signing = signing;
        this.seeing = seeing;
        this.wording = wording;
        this.etags = etags;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Make a plan, as somebody of the family who decides; a draft until both have signed it")
    public RestResponse<CarePlanView> make(@Valid @NotNull NewCarePlan asked) {
        return Answers.created(CarePlanView.accepted(planning.make(asked, me())));
    }

    @GET
    @Operation(summary = "The plans of your families, and those about you")
    public RestResponse<Page<CarePlanView>> all(
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("care-plans", limit, cursor);
        return pages.answer(
                slice, seeing.visible(me(), slice), seen -> seen.plan().id().toString(), this::view);
    }

    @GET
    @Path("/{plan}")
    @Operation(summary = "A plan; to the child, her page")
    public CarePlanView get(@RestPath CarePlanId plan) {
        return view(seeing.get(plan, me()));
    }

    @PATCH
    @Path("/{plan}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a draft; whoever has read or signed it does so anew. If-Match is the ETag of the plan")
    public CarePlanView change(
            @RestPath CarePlanId plan,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CarePlanChange asked) {
        return CarePlanView.accepted(planning.change(plan, asked, me(), seen -> etags.mustMatch(ifMatch, view(seen))));
    }

    @POST
    @Path("/{plan}/child-reading")
    @Idempotent
    @Operation(summary = "Say that you have seen your page, as the child")
    public RestResponse<CarePlanView> read(@RestPath CarePlanId plan) {
        return Answers.done(view(signing.read(plan, me())));
    }

    @POST
    @Path("/{plan}/signature")
    @Idempotent
    @Operation(summary = "Sign, as the parent who leaves or as the caregiver")
    public RestResponse<CarePlanView> sign(@RestPath CarePlanId plan) {
        return Answers.done(view(signing.sign(plan, me())));
    }

    @POST
    @Path("/{plan}/ending")
    @Idempotent
    @Operation(summary = "End the plan before its last day, as the parent who leaves or as the caregiver")
    public RestResponse<CarePlanView> end(@RestPath CarePlanId plan) {
        return Answers.done(view(signing.end(plan, me())));
    }

    private CarePlanView view(Seen seen) {
        Terms terms = seen.plan().terms();
        String words = wording.say(
                        seen.child().languages(),
                        Text.CARE_PLAN_CHILD,
                        Map.of(
                                "caregiver",
                                seen.caregiver().name(),
                                "since",
                                terms.fromDate(),
                                "until",
                                terms.untilDate()))
                .text();
        return CarePlanView.of(seen, words);
    }

    private PersonId me() {
        return caller.person().person();
    }
}
