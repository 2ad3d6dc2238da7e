package org.kinbridge.familykey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Role;
import org.kinbridge.id.FamilyId;
import org.kinbridge.problem.Problem;

/** The key of what a family writes, for whoever runs the installation: to be erased, never to be read. */
@Path("/v1/families/{family}/content-key")
@Tag(name = "Families")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class ContentKeyResource {

    private final KeyErasing erasing;

    ContentKeyResource(KeyErasing erasing) {
        this.erasing = erasing;
    }

    @DELETE
    @Operation(
            summary =
                    "Erase what the family has written, for ever, by erasing its key; confirm is the family's id once more")
    public void erase(@RestPath FamilyId family, @RestQuery @Nullable String confirm) {
        if (!family.toString().equals(confirm)) {
            throw Problem.invalid("/confirm", "the id of the family whose texts shall be gone");
        }
        erasing.erase(family);
    }
}
