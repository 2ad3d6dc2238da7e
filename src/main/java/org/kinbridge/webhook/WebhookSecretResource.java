package org.kinbridge.webhook;

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
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;

/** What an institution checks the signatures of its own webhook with. */
@Path("/v1/subscriptions/{subscription}/webhook-secrets")
@Tag(name = "Subscriptions")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class WebhookSecretResource {

    private final SecretKeeping secrets;
    private final CurrentCaller caller;

    WebhookSecretResource(SecretKeeping secrets, CurrentCaller caller) {
        this.secrets = secrets;
        this.caller = caller;
    }

    /** Standard Webhooks: {@code whsec_} and Base64. */
    @Schema(name = "WebhookSecret")
    record View(String secret) {}

    @POST
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Make a secret; it is shown this once. Without one nothing is delivered; the one before keeps working")
    public RestResponse<View> make(@RestPath SubscriptionId subscription) {
        InstitutionId me = caller.client(Scope.SUBSCRIPTIONS_WRITE.text()).institution();
        return Answers.created(new View(secrets.make(me, subscription)));
    }
}
