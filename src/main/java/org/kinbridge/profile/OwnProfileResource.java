package org.kinbridge.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.person.MeView;
import org.kinbridge.person.ProfileChange;
import org.kinbridge.web.ETags;

/** The caller's own profile, to be changed. */
@Path("/v1/me")
@Tag(name = "People")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class OwnProfileResource {

    private final ProfileChanging changing;
    private final ETags etags;
    private final CurrentCaller caller;

    OwnProfileResource(ProfileChanging changing, ETags etags, CurrentCaller caller) {
        this.changing = changing;
        this.etags = etags;
        this.caller = caller;
    }

    @PATCH
    @Consumes({ChildProfileResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Change your name, languages, zone or country, from the age of assent on. If-Match is the ETag of /v1/me")
    public MeView change(
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull ProfileChange asked) {
        return MeView.of(
                changing.own(caller.person().person(), asked, seen -> etags.mustMatch(ifMatch, MeView.of(seen))));
    }
}
