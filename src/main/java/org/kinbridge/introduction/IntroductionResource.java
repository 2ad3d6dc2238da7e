package org.kinbridge.introduction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.web.Answers;

/** Introductions: nobody is found by an institution, people introduce themselves and their children. */
@Path("/v1/introductions")
@Tag(name = "Introductions")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class IntroductionResource {

    private final Introducing introducing;
    private final CurrentCaller caller;

    IntroductionResource(Introducing introducing, CurrentCaller caller) {
        this.introducing = introducing;
        this.caller = caller;
    }

    /** To a SCHOOL, a child you decide for; to a POST, yourself. */
    @Schema(name = "NewIntroduction")
    record NewIntroduction(@NotNull PersonId about, @NotNull InstitutionKind to) {}

    /** {@code qrPayload}: the code as a QR symbol carries it. */
    @Schema(name = "Introduction")
    record View(String code, String qrPayload, Instant expiresAt) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a code by which a school or a post comes to know somebody; it is shown this once")
    public RestResponse<View> make(@Valid @NotNull NewIntroduction asked) {
        Introducing.Made made =
                introducing.introduce(asked.about(), asked.to(), caller.person().person());
        return Answers.created(new View(made.code(), made.qrPayload(), made.expiresAt()));
    }
}
