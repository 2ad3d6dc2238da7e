package org.kinbridge.trial;

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
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** Tests of an institution's own subscription. */
@Path("/v1/subscriptions/{subscription}/test-deliveries")
@Tag(name = "Subscriptions")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class TestDeliveryResource {

    private final Trying trying;
    private final CurrentCaller caller;

    TestDeliveryResource(Trying trying, CurrentCaller caller) {
        this.trying = trying;
        this.caller = caller;
    }

    /** {@code type}: what comes is marked as a test by it. */
    @Schema(name = "TestDelivery")
    record View(NoticeId notice, String type) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Be told a test: it comes as everything else does, and stands in the log; scope subscriptions:write")
    public RestResponse<View> test(@RestPath SubscriptionId subscription) {
        InstitutionId me = caller.client(Scope.SUBSCRIPTIONS_WRITE.text()).institution();
        return Answers.created(new View(trying.test(me, subscription), FactType.TEST.text()));
    }
}
