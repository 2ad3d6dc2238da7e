package org.kinbridge.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.caller.Caller.StaffCaller;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * Who works where, now. A token outlives a post: whatever somebody does at work asks here first, and inside its own
 * transaction where it writes.
 */
@ApplicationScoped
public class AtWork {

    private final StaffPosts posts;
    private final Institutions institutions;

    AtWork(StaffPosts posts, Institutions institutions) {
        this.posts = posts;
        this.institutions = institutions;
    }

    /** The institution she acts for; {@code wrong-kind-of-caller} if she does not work there any more. */
    @Transactional
    public Known of(StaffCaller staff) {
        return posts.of(staff.person(), staff.institution())
                .flatMap(post -> institutions.findByIdOptional(post.institution()))
                .map(Known::of)
                .orElseThrow(() -> Problem.of(ProblemCode.WRONG_KIND_OF_CALLER));
    }

    /** Whether this person works for this institution. */
    @Transactional
    public boolean worksFor(PersonId person, InstitutionId institution) {
        return posts.of(person, institution).isPresent();
    }
}
