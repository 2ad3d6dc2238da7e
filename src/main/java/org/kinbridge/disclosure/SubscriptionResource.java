package org.kinbridge.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** An institution's own subscriptions. */
@Path("/v1/subscriptions")
@Tag(name = "Subscriptions")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class SubscriptionResource {

    private final Subscribing subscribing;
    private final SubscriptionStopping stopping;
    private final Pages pages;
    private final CurrentCaller caller;

    SubscriptionResource(Subscribing subscribing, SubscriptionStopping stopping, Pages pages, CurrentCaller caller) {
        this.subscribing = subscribing;
        this.stopping = stopping;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * PULL: you read your notices yourself. WEBHOOK: each is announced to {@code url}, signed. OUTLET: each is written to the
     * topic {@code kinbridge.outlet.<your id>.v1} of your own.
     *
     * @param cap how often you want to be told at most
     */
    @Schema(name = "SubscriptionDelivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            @NotNull DeliveryKind kind,
            @Nullable @Size(max = WebhookAddress.LONGEST) String url,
            @Nullable @Valid Cap cap) {

        static Delivery of(Subscription subscription) {
            return new Delivery(subscription.kind(), subscription.url(), subscription.cap());
        }
    }

    /**
     * {@code eventTypes}: for a school {@code attendance.recorded}, for a post {@code worker.registered}.
     *
     * @param record the only one of your own that it is about (an enrolment, a registration); all of them if it is absent
     * @param delivery PULL if it is absent
     */
    @Schema(name = "NewSubscription")
    record NewSubscription(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> eventTypes,
            @Nullable UUID record,
            @Nullable @Valid Delivery delivery) {

        Delivering delivering() {
            return delivery == null ? Delivering.PULL : new Delivering(delivery.kind(), delivery.url(), delivery.cap());
        }
    }

    /** {@code pausedAt}: since when nothing is told by it. */
    @Schema(name = "Subscription")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            SubscriptionId id,
            List<String> eventTypes,
            @Nullable UUID record,
            Delivery delivery,
            Instant madeAt,
            @Nullable Instant pausedAt) {

        static View of(Subscription subscription) {
            return new View(
                    subscription.id(),
                    subscription.eventTypes(),
                    subscription.onlyRecord(),
                    Delivery.of(subscription),
                    subscription.madeAt(),
                    subscription.pausedAt());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Ask to be told facts; scope subscriptions:write")
    public RestResponse<View> subscribe(@Valid @NotNull NewSubscription asked) {
        return Answers.created(
                View.of(subscribing.subscribe(me(), asked.eventTypes(), asked.record(), asked.delivering())));
    }

    @GET
    @Operation(summary = "What you asked to be told; scope subscriptions:write")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        InstitutionId me = me();
        Slice slice = pages.slice("subscriptions", limit, cursor);
        return pages.answer(
                slice,
                subscribing.of(me, slice),
                subscription -> subscription.id().toString(),
                View::of);
    }

    @DELETE
    @Path("/{subscription}")
    @Operation(summary = "Stop: nothing more is told by it, nor what already waits; scope subscriptions:write")
    public void stop(@RestPath SubscriptionId subscription) {
        stopping.stop(me(), subscription);
    }

    private InstitutionId me() {
        return caller.client(Scope.SUBSCRIPTIONS_WRITE.text()).institution();
    }
}
