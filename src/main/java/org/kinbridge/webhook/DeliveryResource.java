package org.kinbridge.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** What was sent to an institution's own webhook, and what came of it. */
@Path("/v1/subscriptions/{subscription}/deliveries")
@Tag(name = "Subscriptions")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class DeliveryResource {

    private final DeliveryLog log;
    private final Pages pages;
    private final CurrentCaller caller;

    DeliveryResource(DeliveryLog log, Pages pages, CurrentCaller caller) {
        this.log = log;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * One attempt.
     *
     * @param status what the receiver answered, if it came so far
     * @param failure why it came to nothing, unless the status says so
     * @param took ISO 8601
     */
    @Schema(name = "DeliveryAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            Instant at,
            @Nullable Integer status,
            @Nullable Failure failure,
            @Schema(format = "duration") String took) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.at(),
                    attempt.status(),
                    attempt.failure(),
                    attempt.took().toString());
        }
    }

    /**
     * One delivery.
     *
     * @param id what the receiver sees as {@code webhook-id}, in every attempt
     * @param attempts the first one first
     * @param nextAttemptAt only while it is WAITING
     */
    @Schema(name = "Delivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            DeliveryId id,
            NoticeId notice,
            String type,
            Delivery.State state,
            List<AttemptView> attempts,
            @Nullable Instant nextAttemptAt) {

        static View of(DeliveryLog.Entry entry) {
            Delivery delivery = entry.delivery();
            return new View(
                    delivery.id(),
                    delivery.notice(),
                    delivery.fact().text(),
                    delivery.state(),
                    entry.attempts().stream().map(AttemptView::of).toList(),
                    delivery.nextAttemptAt());
        }
    }

    @GET
    @Operation(summary = "What was sent, newest last, and what came of it; scope subscriptions:write")
    public RestResponse<Page<View>> all(
            @RestPath SubscriptionId subscription,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        InstitutionId me = me();
        Slice slice = pages.slice("deliveries:" + subscription, limit, cursor);
        return pages.answer(
                slice,
                log.of(me, subscription, slice),
                entry -> entry.delivery().id().toString(),
                View::of);
    }

    @POST
    @Path("/{delivery}/redelivery")
    @Idempotent
    @Operation(summary = "Send again what is DELIVERED or PARKED, under the same id; scope subscriptions:write")
    public RestResponse<View> again(@RestPath SubscriptionId subscription, @RestPath DeliveryId delivery) {
        return Answers.done(View.of(log.again(me(), subscription, delivery)));
    }

    private InstitutionId me() {
        return caller.client(Scope.SUBSCRIPTIONS_WRITE.text()).institution();
    }
}
