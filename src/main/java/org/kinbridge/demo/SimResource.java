package org.kinbridge.demo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kinbridge.channel.SimulatedPhones;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;

/** The demo's simulators: phones that show their texts, and the house clock. Outside the demo none of it is there. */
@Path("/sim")
@Tag(name = "Simulators (demo only)")
@PermitAll
@RunOnVirtualThread
class SimResource {

    private final SimulatedPhones phones;
    private final ClockMoving clock;
    private final boolean demo;

    SimResource(SimulatedPhones phones, ClockMoving clock, @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        this.phones = phones;
        this.clock = clock;
        this.demo = demo;
    }

    @Schema(name = "SimulatedPhone")
    record PhoneView(List<SimulatedPhones.Text> texts) {}

    @Schema(name = "HouseTime")
    record TimeView(@NotNull Instant now) {}

    @GET
    @Path("/sms/outbox")
    @Operation(summary = "What a simulated phone shows, newest first")
    public PhoneView screen(@RestQuery @Nullable String to) {
        onlyInDemo();
        // A plus that was not encoded arrives as a blank.
        String number = to == null ? "" : to.strip().replaceFirst("^\\+?", "+");
        return new PhoneView(phones.screenOf(PhoneNumber.parse(number, "?to").value()));
    }

    @GET
    @Path("/clock")
    @Operation(summary = "What time it is in the house")
    public TimeView now() {
        onlyInDemo();
        return new TimeView(clock.now());
    }

    @PUT
    @Path("/clock")
    @Operation(summary = "Move the house clock forward; all work that falls due on the way is done before the answer")
    public TimeView moveTo(@Valid @NotNull TimeView asked) {
        onlyInDemo();
        return new TimeView(clock.moveTo(asked.now()));
    }

    private void onlyInDemo() {
        if (!demo) {
            throw Problem.notFound();
        }
    }
}
