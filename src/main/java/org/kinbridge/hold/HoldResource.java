package org.kinbridge.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.call.Sides;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.CallId;
import org.kinbridge.id.HoldId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.WallTime;

/** Times that are kept for a call: by either of the two, or by whoever arranges for the child. */
@Path("/v1/call-holds")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class HoldResource {

    private final HoldKeeping keeping;
    private final People people;
    private final CurrentCaller caller;

    HoldResource(HoldKeeping keeping, People people, CurrentCaller caller) {
        this.keeping = keeping;
        this.people = people;
        this.caller = caller;
    }

    /**
     * A time that is kept, as its maker reads it: {@code yours} is her clock, or that of the child she arranges for.
     *
     * @param duration ISO 8601
     * @param doubled the clocks show the wall time twice; it is the first
     * @param lapsesAt from when on it is kept no more
     */
    @Schema(name = "CallHold")
    record HoldView(
            HoldId id,
            LinkId familyLink,
            PersonId anchor,
            WallTime yours,
            WallTime theirs,
            @Schema(format = "duration") String duration,
            boolean doubled,
            WallTime lapsesAt) {

        static HoldView of(HoldKeeping.Kept kept, ZoneId otherZone) {
            Hold hold = kept.hold();
            Sides sides = hold.sides();
            Slot slot = hold.slot();
            TwoClocks clocks = TwoClocks.of(slot.startsAt(), sides, otherZone, kept.side());
            return new HoldView(
                    hold.id(),
                    hold.link(),
                    sides.anchor(),
                    clocks.yours(),
                    Objects.requireNonNull(clocks.theirs()),
                    slot.length().toString(),
                    slot.doubled(),
                    TwoClocks.of(hold.lapsesAt(), sides, otherZone, kept.side()).yours());
        }
    }

    /** The call that came of a hold; it is read where calls are. */
    @Schema(name = "CallHoldProposal")
    record Proposal(CallId call) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Keep a time for a call while you make up your mind: for 15 minutes, and at most three of a link")
    public RestResponse<HoldView> keep(@Valid @NotNull NewHold asked) {
        return Answers.created(view(keeping.keep(asked, me())));
    }

    @GET
    @Path("/{hold}")
    @Operation(summary = "A time that you keep")
    public HoldView get(@RestPath HoldId hold) {
        return view(keeping.get(hold, me()));
    }

    @POST
    @Path("/{hold}/proposal")
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Propose a call at the time that you keep")
    public RestResponse<Proposal> propose(@RestPath HoldId hold) {
        return Answers.created(new Proposal(keeping.propose(hold, me())));
    }

    @DELETE
    @Path("/{hold}")
    @Operation(summary = "Give it back")
    public void giveBack(@RestPath HoldId hold) {
        keeping.giveBack(hold, me());
    }

    private HoldView view(HoldKeeping.Kept kept) {
        return HoldView.of(kept, people.get(kept.hold().sides().other()).zone());
    }

    private PersonId me() {
        return caller.person().person();
    }
}
