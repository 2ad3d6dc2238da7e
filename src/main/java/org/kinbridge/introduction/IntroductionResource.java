package org.kinbridge.introduction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.Known;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Introductions: nobody is found by an institution, people introduce themselves and their children. */
@Path("/v1/introductions")
@Tag(name = "Introductions")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class IntroductionResource {

    private final Introducing introducing;
    private final IntroductionReading reading;
    private final Pages pages;
    private final CurrentCaller caller;

    IntroductionResource(Introducing introducing, IntroductionReading reading, Pages pages, CurrentCaller caller) {
        this.introducing = introducing;
        this.reading = reading;
        this.pages = pages;
        this.caller = caller;
    }

    /** To a SCHOOL, a child you decide for; to a POST, yourself. */
    @Schema(name = "NewIntroduction")
    record NewIntroduction(@NotNull PersonId about, @NotNull InstitutionKind to) {}

    /** {@code qrPayload}: the code as a QR symbol carries it. */
    @Schema(name = "IntroductionCode")
    record CodeView(String code, String qrPayload, Instant expiresAt) {}

    /** The institution that somebody was introduced to. */
    @Schema(name = "IntroducedTo")
    record InstitutionView(InstitutionId id, InstitutionKind kind, String name, String country) {

        static InstitutionView of(Known known) {
            return new InstitutionView(known.id(), known.kind(), known.name(), known.country());
        }
    }

    /** {@code institution}: once it is used; the code is not shown again. */
    @Schema(name = "Introduction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            PersonId about,
            InstitutionKind to,
            Introduction.State state,
            Instant expiresAt,
            @Nullable InstitutionView institution) {

        static View of(IntroductionReading.Seen seen) {
            Introduction introduction = seen.introduction();
            Known institution = seen.institution();
            return new View(
                    introduction.about(),
                    introduction.kind(),
                    seen.state(),
                    introduction.expiresAt(),
                    institution == null ? null : InstitutionView.of(institution));
        }
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a code by which a school or a post comes to know somebody; it is shown this once")
    public RestResponse<CodeView> make(@Valid @NotNull NewIntroduction asked) {
        Introducing.Made made = introducing.introduce(asked.about(), asked.to(), me());
        return Answers.created(new CodeView(made.code(), made.qrPayload(), made.expiresAt()));
    }

    @GET
    @Operation(summary = "The introductions of yourself, and those of children you decide for, oldest first")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("introductions", limit, cursor);
        return pages.answer(
                slice, reading.of(me(), slice), seen -> seen.introduction().id().toString(), View::of);
    }

    private PersonId me() {
        return caller.person().person();
    }
}
