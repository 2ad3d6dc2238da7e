package org.kinbridge.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Role;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.Known;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Agreements: what two institutions may be told of each other's records, if the family lets them. */
@Path("/v1/agreements")
@Tag(name = "Agreements")
@RolesAllowed({Role.STAFF, Role.CLIENT})
@RunOnVirtualThread
class AgreementResource {

    private final Agreeing agreeing;
    private final Deciding deciding;
    private final Sides sides;
    private final Pages pages;

    AgreementResource(Agreeing agreeing, Deciding deciding, Sides sides, Pages pages) {
        this.agreeing = agreeing;
        this.deciding = deciding;
        this.sides = sides;
        this.pages = pages;
    }

    /** One of the two. */
    @Schema(name = "AgreementSide")
    record SideView(InstitutionId id, InstitutionKind kind, String name, String country) {

        static SideView of(Known known) {
            return new SideView(known.id(), known.kind(), known.name(), known.country());
        }
    }

    /**
     * An agreement.
     *
     * @param proposedTo the side that answers
     * @param fields exactly what one is told of what the other records
     * @param from the first day, in UTC
     * @param until the last day, in UTC
     */
    @Schema(name = "Agreement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            AgreementId id,
            SideView proposedBy,
            SideView proposedTo,
            Purpose purpose,
            List<String> fields,
            LocalDate from,
            LocalDate until,
            Agreement.State state,
            @Nullable Instant endedAt) {

        static View of(Agreement agreement, Map<InstitutionId, Known> known) {
            return new View(
                    agreement.id(),
                    SideView.of(Objects.requireNonNull(known.get(agreement.proposer()))),
                    SideView.of(Objects.requireNonNull(known.get(agreement.other()))),
                    agreement.purpose(),
                    agreement.fields(),
                    agreement.fromDate(),
                    agreement.untilDate(),
                    agreement.state(),
                    agreement.endedAt());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Propose to another institution what each of you may be told of the other's records;"
                    + " software needs the scope agreements:write")
    public RestResponse<View> propose(@Valid @NotNull NewAgreement asked) {
        return Answers.created(view(agreeing.propose(sides.mine(), asked)));
    }

    @GET
    @Operation(summary = "What you have proposed, what was proposed to you, and what became of it, oldest first")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        InstitutionId me = sides.mine().id();
        Slice slice = pages.slice("agreements", limit, cursor);
        List<Agreement> found = agreeing.of(me, slice);
        Map<InstitutionId, Known> known = agreeing.sides(found);
        return pages.answer(
                slice, found, agreement -> agreement.id().toString(), agreement -> View.of(agreement, known));
    }

    @GET
    @Path("/{agreement}")
    @Operation(summary = "An agreement of yours")
    public View get(@RestPath AgreementId agreement) {
        return view(agreeing.get(sides.mine().id(), agreement));
    }

    @POST
    @Path("/{agreement}/acceptance")
    @Idempotent
    @Operation(summary = "Accept what was proposed to you")
    public RestResponse<View> accept(@RestPath AgreementId agreement) {
        return Answers.done(view(deciding.accept(sides.mine().id(), agreement)));
    }

    @POST
    @Path("/{agreement}/refusal")
    @Idempotent
    @Operation(summary = "Decline what was proposed to you")
    public RestResponse<View> decline(@RestPath AgreementId agreement) {
        return Answers.done(view(deciding.decline(sides.mine().id(), agreement)));
    }

    @POST
    @Path("/{agreement}/ending")
    @Idempotent
    @Operation(summary = "End it, or take back what you proposed: from now on nothing crosses, nor what already waits")
    public RestResponse<View> end(@RestPath AgreementId agreement) {
        return Answers.done(view(deciding.end(sides.mine().id(), agreement)));
    }

    private View view(Agreement agreement) {
        return View.of(agreement, agreeing.sides(List.of(agreement)));
    }
}
