package org.kinbridge.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.NewProfile;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.person.Profile;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Families, as their members see them. */
@Path("/v1/families")
@Tag(name = "Families")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class FamilyResource {

    private final FamilyKeeping families;
    private final Inviting inviting;
    private final Minors minors;
    private final Kin kin;
    private final People people;
    private final Pages pages;
    private final CurrentCaller caller;

    FamilyResource(
            FamilyKeeping families,
            Inviting inviting,
            Minors minors,
            Kin kin,
            People people,
            Pages pages,
            CurrentCaller caller) {
        this.families = families;
        this.inviting = inviting;
        this.minors = minors;
        this.kin = kin;
        this.people = people;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "NewFamily")
    record NewFamily(
            @NotBlank @Size(max = 200) String name,
            @NotNull FamilyRole role,
            @Nullable CaregiverKind caregiverKind) {}

    /** {@code phone}: the family's phone on which she signs in with her PIN. */
    @Schema(name = "NewChild")
    record NewChild(
            @Valid @NotNull NewProfile profile,
            @Nullable @Size(max = 40) String phone) {}

    /** {@code until}: the first day, in UTC, on which whoever joins is no member any more. */
    @Schema(name = "NewInvitation")
    record NewInvitation(
            @NotNull FamilyRole role,
            @Nullable CaregiverKind caregiverKind,
            @Nullable LocalDate until) {}

    @Schema(name = "FamilyBrief")
    record Brief(FamilyId id, String name) {}

    @Schema(name = "Family")
    record View(FamilyId id, String name, List<MemberView> members) {}

    /**
     * {@code until}: the first day on which she is no member any more; absent where it goes on. {@code flags}:
     * {@code minor-caregiver}, softly and to this family only.
     */
    @Schema(name = "Member")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberView(
            PersonId person,
            FamilyRole role,
            @Nullable CaregiverKind caregiverKind,
            LocalDate from,
            @Nullable LocalDate until,
            String name,
            ZoneId zone,
            String country,
            List<String> flags) {

        static MemberView of(Member member, Profile profile, boolean minor) {
            return new MemberView(
                    member.person(),
                    member.role(),
                    member.kind(),
                    member.from(),
                    member.until(),
                    profile.name(),
                    profile.zone(),
                    profile.country(),
                    minor && member.role() == FamilyRole.CAREGIVER ? List.of("minor-caregiver") : List.of());
        }
    }

    /** {@code qrPayload}: the code as a QR symbol carries it. */
    @Schema(name = "Invitation")
    record InvitationView(String code, String qrPayload, Instant expiresAt) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Make a family, with yourself in it")
    public RestResponse<View> found(@Valid @NotNull NewFamily asked) {
        PersonId me = caller.person().person();
        return Answers.created(
                view(families.found(asked.name(), Terms.of(asked.role(), asked.caregiverKind()), me), me));
    }

    @GET
    @Operation(summary = "Your families")
    public RestResponse<Page<Brief>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("families", limit, cursor);
        return pages.answer(
                slice,
                families.of(caller.person().person(), slice),
                family -> family.id().toString(),
                family -> new Brief(family.id(), family.name()));
    }

    @GET
    @Path("/{family}")
    @Operation(summary = "One of your families, with its members")
    public View get(@RestPath FamilyId family) {
        PersonId me = caller.person().person();
        return view(families.get(family, me), me);
    }

    @POST
    @Path("/{family}/members")
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Add a child")
    public RestResponse<MemberView> addChild(@RestPath FamilyId family, @Valid @NotNull NewChild child) {
        PhoneNumber phone = child.phone() == null ? null : PhoneNumber.parse(child.phone(), "/phone");
        Member added = families.addChild(family, caller.person().person(), child.profile(), phone);
        return Answers.created(memberView(added, people.get(added.person())));
    }

    @POST
    @Path("/{family}/invitations")
    @ResponseStatus(201)
    @Operation(summary = "Make a code by which somebody joins the family; it is shown this once")
    public RestResponse<InvitationView> invite(@RestPath FamilyId family, @Valid @NotNull NewInvitation asked) {
        Inviting.Invited invited = inviting.invite(
                family, caller.person().person(), Terms.of(asked.role(), asked.caregiverKind(), asked.until()));
        return Answers.created(new InvitationView(
                invited.code(), invited.qrPayload(), invited.invitation().expiresAt()));
    }

    private View view(Family family, PersonId me) {
        List<Member> members = kin.membersFor(me, family.id());
        Map<PersonId, Profile> profiles =
                people.get(members.stream().map(Member::person).toList());
        return new View(
                family.id(),
                family.name(),
                members.stream()
                        .map(member -> memberView(member, Objects.requireNonNull(profiles.get(member.person()))))
                        .toList());
    }

    private MemberView memberView(Member member, Profile profile) {
        return MemberView.of(member, profile, minors.isMinor(profile));
    }
}
