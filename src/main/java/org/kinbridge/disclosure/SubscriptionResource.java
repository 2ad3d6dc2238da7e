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
import org.kinbridge.problem.Problem;
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
    private final Pages pages;
    private final CurrentCaller caller;

    SubscriptionResource(Subscribing subscribing, Pages pages, CurrentCaller caller) {
        this.subscribing = subscribing;
        this.pages = pages;
        this.caller = caller;
    }

    /** PULL: you read your notices yourself. WEBHOOK: each is announced to {@code url}, signed. */
    @Schema(name = "SubscriptionDelivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            @NotNull DeliveryKind kind,
            @Nullable @Size(max = WebhookAddress.LONGEST) String url) {

        static Delivery of(@Nullable String url) {
            return new Delivery(url == null ? DeliveryKind.PULL : DeliveryKind.WEBHOOK, url);
        }

        @Nullable
        String checked() {
            if ((kind == DeliveryKind.WEBHOOK) != (url != null)) {
                throw Problem.invalid("/delivery/url", "an address with WEBHOOK, and none with PULL");
            }
            return url;
        }
    }

    /**
     * {@code eventTypes}: for a school {@code attendance.recorded}, for a post {@code worker.registered}.
     *
     * @param delivery PULL if it is absent
     */
    @Schema(name = "NewSubscription")
    record NewSubscription(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> eventTypes,
            @Nullable @Valid Delivery delivery) {

        @Nullable
        String url() {
            return delivery == null ? null : delivery.checked();
        }
    }

    @Schema(name = "Subscription")
    record View(SubscriptionId id, List<String> eventTypes, Delivery delivery, Instant madeAt) {

        static View of(Subscription subscription) {
            return new View(
                    subscription.id(),
                    subscription.eventTypes(),
                    Delivery.of(subscription.url()),
                    subscription.madeAt());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Ask to be told facts; scope subscriptions:write")
    public RestResponse<View> subscribe(@Valid @NotNull NewSubscription asked) {
        return Answers.created(View.of(subscribing.subscribe(me(), asked.eventTypes(), asked.url())));
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
        subscribing.stop(me(), subscription);
    }

    private InstitutionId me() {
        return caller.client(Scope.SUBSCRIPTIONS_WRITE.text()).institution();
    }
}
