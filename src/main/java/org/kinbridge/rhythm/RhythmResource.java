package org.kinbridge.rhythm;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.ETags;

/** How long a silence between two people may last before the adults around them are told. */
@Path("/v1/family-links/{link}/rhythm")
@Tag(name = "Family links")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class RhythmResource {

    private final Agreeing agreeing;
    private final ETags etags;
    private final CurrentCaller caller;

    RhythmResource(Agreeing agreeing, ETags etags, CurrentCaller caller) {
        this.agreeing = agreeing;
        this.etags = etags;
        this.caller = caller;
    }

    /** {@code silence}: whole days, ISO 8601, such as {@code P14D}; null if nobody is to be told. */
    @Schema(name = "ContactRhythm")
    record View(
            @Nullable @Size(max = 20) @Schema(format = "duration", examples = "P14D")
            String silence) {

        static View of(@Nullable Integer days) {
            return new View(days == null ? null : Period.ofDays(days).toString());
        }

        @Nullable
        Integer days() {
            if (silence == null) {
                return null;
            }
            try {
                Period period = Period.parse(silence);
                if (period.toTotalMonths() != 0) {
                    throw Problem.invalid("/silence", "whole days, such as P14D");
                }
                return Math.toIntExact(period.get(ChronoUnit.DAYS));
            } catch (DateTimeException | ArithmeticException e) {
                throw Problem.invalid("/silence", "whole days, such as P14D");
            }
        }
    }

    @GET
    @Operation(summary = "What was agreed on")
    public View get(@RestPath LinkId link) {
        return View.of(agreeing.days(link, me()));
    }

    @PUT
    @Operation(summary = "Agree anew, as one of the two or as somebody who cares for the child; needs If-Match")
    public View agree(
            @RestPath LinkId link, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull View asked) {
        agreeing.agree(link, me(), asked.days(), there -> etags.mustMatch(ifMatch, View.of(there)));
        return asked;
    }

    private PersonId me() {
        return caller.person().person();
    }
}
