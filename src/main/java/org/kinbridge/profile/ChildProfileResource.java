package org.kinbridge.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.MeView;
import org.kinbridge.person.ProfileChange;
import org.kinbridge.web.ETags;

/** The profile of a child, for those who decide for her; theirs to change until she is of the age of assent. */
@Path("/v1/families/{family}/members/{person}/profile")
@Tag(name = "People")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ChildProfileResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final ProfileChanging changing;
    private final ETags etags;
    private final CurrentCaller caller;

    ChildProfileResource(ProfileChanging changing, ETags etags, CurrentCaller caller) {
        this.changing = changing;
        this.etags = etags;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The profile of a child you decide for")
    public MeView get(@RestPath FamilyId family, @RestPath PersonId person) {
        return MeView.of(changing.ofChild(family, person, me()));
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Change the profile of a child you decide for, before her age of assent. If-Match is the ETag of it")
    public MeView change(
            @RestPath FamilyId family,
            @RestPath PersonId person,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ProfileChange asked) {
        return MeView.of(
                changing.ofChild(family, person, me(), asked, seen -> etags.mustMatch(ifMatch, MeView.of(seen))));
    }

    private PersonId me() {
        return caller.person().person();
    }
}
