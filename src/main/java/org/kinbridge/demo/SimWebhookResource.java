package org.kinbridge.demo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;

/** An institution's own receiver of webhooks, for the demo. Outside of it none of it is there. */
@Path("/sim/webhooks/{name}")
@Tag(name = "Simulators (demo only)")
@PermitAll
@RunOnVirtualThread
class SimWebhookResource {

    private static final int WELL = 204;
    private static final int LONGEST_DELAY = 60;
    private static final List<String> SHOWN =
            List.of("content-type", "user-agent", "webhook-id", "webhook-timestamp", "webhook-signature");

    private final SimulatedReceivers receivers;
    private final boolean demo;

    SimWebhookResource(SimulatedReceivers receivers, @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        this.receivers = receivers;
        this.demo = demo;
    }

    /**
     * How it answers from now on.
     *
     * @param status 204 if it is absent
     * @param times how often, before it behaves again; always if it is absent
     * @param delay seconds that it lets the sender wait
     */
    @Schema(name = "ReceiverConduct")
    record Conduct(
            @Nullable @Min(200) @Max(599) Integer status,
            @Nullable @Min(1) @Max(1_000) Integer times,
            @Nullable @Min(0) @Max(LONGEST_DELAY) Integer delay) {

        SimulatedReceivers.Conduct asked() {
            return new SimulatedReceivers.Conduct(
                    status == null ? WELL : status, times, Duration.ofSeconds(delay == null ? 0 : delay));
        }
    }

    @Schema(name = "ReceiverScreen")
    record Screen(List<SimulatedReceivers.Came> deliveries) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Receive a webhook; answered 204, or as it was told to")
    public RestResponse<Void> receive(@RestPath String name, HttpHeaders headers, String body)
            throws InterruptedException {
        onlyInDemo();
        Map<String, String> shown = new LinkedHashMap<>();
        SHOWN.stream().filter(header -> headers.getHeaderString(header) != null).forEach(header -> {
            shown.put(header, headers.getHeaderString(header));
        });
        SimulatedReceivers.Conduct conduct = receivers.take(name, shown, body);
        Thread.sleep(conduct.delay());
        return ResponseBuilder.<Void>create(conduct.status()).build();
    }

    @PUT
    @Operation(summary = "Say how it answers from now on")
    public void behave(@RestPath String name, @Valid @NotNull Conduct asked) {
        onlyInDemo();
        receivers.behave(name, asked.asked());
    }

    @GET
    @Operation(summary = "What came, newest last; the last 50")
    public Screen screen(@RestPath String name) {
        onlyInDemo();
        return new Screen(receivers.shown(name));
    }

    private void onlyInDemo() {
        if (!demo) {
            throw Problem.notFound();
        }
    }
}
