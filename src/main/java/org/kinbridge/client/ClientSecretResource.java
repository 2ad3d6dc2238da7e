package org.kinbridge.client;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.web.Answers;

/** Client secrets of institutions, made by the operator. */
@Path("/v1/institutions/{institution}/client-secrets")
@Tag(name = "Institutions")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class ClientSecretResource {

    private final ClientKeeping clients;

    ClientSecretResource(ClientKeeping clients) {
        this.clients = clients;
    }

    @Schema(name = "ClientSecret")
    record View(InstitutionId clientId, String clientSecret) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a client secret; it is shown this once, and the one before keeps working")
    public RestResponse<View> make(@RestPath InstitutionId institution) {
        return Answers.created(new View(institution, clients.make(institution)));
    }
}
