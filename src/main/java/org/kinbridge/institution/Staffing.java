package org.kinbridge.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller;
import org.kinbridge.caller.Caller.ClientCaller;
import org.kinbridge.caller.Caller.OperatorCaller;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.Caller.StaffCaller;
import org.kinbridge.event.InstitutionEvent;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.HandOver;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Lets people begin and end to work for an institution. Nobody is named from outside: she comes with a code. */
@ApplicationScoped
class Staffing {

    private static final String PURPOSE = "staff";

    private final StaffPosts posts;
    private final StaffInvitations invitations;
    private final Institutions institutions;
    private final AtWork atWork;
    private final HandOver handOver;
    private final Outbox outbox;
    private final HouseClock clock;

    Staffing(
            StaffPosts posts,
            StaffInvitations invitations,
            Institutions institutions,
            AtWork atWork,
            HandOver handOver,
            Outbox outbox,
            HouseClock clock) {
        this.posts = posts;
        this.invitations = invitations;
        this.institutions = institutions;
        this.atWork = atWork;
        this.handOver = handOver;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An invitation with its code, which is shown this once. */
    record Invited(String code, String qrPayload, StaffInvitation invitation) {}

    /** {@code asked}: what she is to be there; null for the usual. */
    @Transactional
    Invited invite(InstitutionId institution, @Nullable StaffRole asked, Caller by) {
        InstitutionKind kind = managed(institution, by).kind();
        StaffRole role = asked == null ? StaffRole.usual(kind) : asked;
        if (!StaffRole.at(kind).contains(role)) {
            throw Problem.invalid("/role", "of somebody who works there");
        }
        String code = handOver.fresh();
        StaffInvitation invitation =
                new StaffInvitation(institution, role, handOver.mark(code, PURPOSE), clock.instant());
        invitations.persist(invitation);
        return new Invited(code, handOver.payload(HandOver.Kind.STAFF, code), invitation);
    }

    /** Begins a post; one that she has there as something else ends by it. */
    @Transactional
    StaffPost join(String code, PersonId by) {
        StaffInvitation invitation = invitations
                .byMark(handOver.mark(code, PURPOSE))
                .orElseThrow(() -> Problem.of(ProblemCode.CODE_NOT_VALID));
        posts.of(by, invitation.institution()).ifPresent(there -> leave(there, invitation.role()));
        invitation.redeem(clock.instant());
        StaffPost post = new StaffPost(invitation, by, clock.instant());
        posts.persist(post);
        outbox.append(new InstitutionEvent.StaffJoined(post.institution(), by));
        return post;
    }

    private void leave(StaffPost there, StaffRole next) {
        if (there.role() == next) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        there.end(clock.instant());
        posts.flush();
    }

    @Transactional
    void end(InstitutionId institution, PersonId person, Caller by) {
        managed(institution, by);
        posts.of(person, institution).orElseThrow(Problem::notFound).end(clock.instant());
    }

    /** Where she works; whoever is at work already learns of that one post only. */
    @Transactional
    List<Employment> of(Caller caller, Slice slice) {
        return switch (caller) {
            case PersonCaller me -> posts.employing(me.person(), slice);
            case StaffCaller staff -> List.of(atWork.employment(staff));
            case ClientCaller client -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
            case OperatorCaller operator -> throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        };
    }

    /** Who works there, for whoever manages it. */
    @Transactional
    List<StaffPost> at(InstitutionId institution, Caller by, Slice slice) {
        managed(institution, by);
        return posts.at(institution, slice);
    }

    /** For the operator, or the institution's own software; of another one's nothing is there. */
    private Institution managed(InstitutionId institution, Caller by) {
        if (by instanceof ClientCaller client) {
            if (!client.scopes().contains(Scope.STAFF_WRITE.text())) {
                throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
            }
            if (!client.institution().equals(institution)) {
                throw Problem.notFound();
            }
        }
        return institutions.findByIdOptional(institution).orElseThrow(Problem::notFound);
    }
}
