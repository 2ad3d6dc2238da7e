package org.kinbridge.consent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
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
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Family links. What a reader sees is the state and her own step, never another's. */
@Path("/v1/family-links")
@Tag(name = "Family links")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class LinkResource {

    private final Linking linking;
    private final StepGiving giving;
    private final LinkStopping stopping;
    private final LinkReading reading;
    private final Pages pages;
    private final CurrentCaller caller;

    LinkResource(
            Linking linking,
            StepGiving giving,
            LinkStopping stopping,
            LinkReading reading,
            Pages pages,
            CurrentCaller caller) {
        this.linking = linking;
        this.giving = giving;
        this.stopping = stopping;
        this.reading = reading;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "NewFamilyLink")
    record NewLink(@NotNull FamilyId family, @NotNull PersonId with) {}

    /** {@code code}: what was handed over, or its whole QR payload; whoever asked for the link needs none. */
    @Schema(name = "LinkConfirmation")
    record Confirmation(@Nullable @Size(max = 60) String code) {}

    /** {@code qrPayload}: the code as a QR symbol carries it. */
    @Schema(name = "NewFamilyLinkAnswer")
    record MadeView(LinkView link, String code, String qrPayload, Instant codeExpiresAt) {}

    @POST
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Ask for a link with a member of your family, or anew for one that has ended; the code is shown this once")
    public RestResponse<MadeView> make(@Valid @NotNull NewLink asked) {
        Linking.Made made = linking.make(asked.family(), me(), asked.with());
        return Answers.created(new MadeView(
                LinkView.of(made.link(), me()),
                made.code(),
                made.qrPayload(),
                made.link().codeExpiresAt()));
    }

    @GET
    @Operation(summary = "Your links, and those of children you consent for")
    public RestResponse<Page<LinkView>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("family-links", limit, cursor);
        PersonId me = me();
        return pages.answer(
                slice, reading.visible(me, slice), link -> link.id().toString(), link -> LinkView.of(link, me));
    }

    @GET
    @Path("/{link}")
    @Operation(summary = "A link")
    public LinkView get(@RestPath LinkId link) {
        return LinkView.of(reading.get(link, me()), me());
    }

    @POST
    @Path("/{link}/confirmation")
    @Guessable
    @Idempotent
    @Operation(summary = "Confirm, as one of the two; whoever did not ask for the link shows the code")
    public RestResponse<LinkView> confirm(@RestPath LinkId link, @Valid @NotNull Confirmation shown) {
        return Answers.done(LinkView.of(giving.confirm(link, me(), shown.code()), me()));
    }

    @POST
    @Path("/{link}/consent")
    @Idempotent
    @Operation(summary = "Consent for the child, as somebody who cares for her")
    public RestResponse<LinkView> consent(@RestPath LinkId link) {
        return Answers.done(LinkView.of(giving.consent(link, me()), me()));
    }

    @DELETE
    @Path("/{link}/consent")
    @Operation(summary = "Take the consent back")
    public LinkView takeConsentBack(@RestPath LinkId link) {
        return LinkView.of(giving.takeConsentBack(link, me()), me());
    }

    @POST
    @Path("/{link}/assent")
    @Idempotent
    @Operation(summary = "Assent for yourself, as the child; given again, its period begins anew")
    public RestResponse<LinkView> assent(@RestPath LinkId link) {
        return Answers.done(LinkView.of(giving.assent(link, me()), me()));
    }

    @DELETE
    @Path("/{link}/assent")
    @Operation(summary = "Take your assent back; nobody is told that it was you")
    public LinkView takeAssentBack(@RestPath LinkId link) {
        return LinkView.of(giving.takeAssentBack(link, me()), me());
    }

    @POST
    @Path("/{link}/pause")
    @Idempotent
    @Operation(summary = "Pause for yourself, as one of the two; nobody is told that it was you")
    public RestResponse<LinkView> pause(@RestPath LinkId link) {
        return Answers.done(LinkView.of(stopping.pause(link, me()), me()));
    }

    @DELETE
    @Path("/{link}/pause")
    @Operation(summary = "End your pause")
    public LinkView resume(@RestPath LinkId link) {
        return LinkView.of(stopping.resume(link, me()), me());
    }

    @POST
    @Path("/{link}/ending")
    @Idempotent
    @Operation(summary = "End the link, as one of the two, until one of you asks for it anew")
    public RestResponse<LinkView> end(@RestPath LinkId link) {
        return Answers.done(LinkView.of(stopping.end(link, me()), me()));
    }

    private PersonId me() {
        return caller.person().person();
    }
}
