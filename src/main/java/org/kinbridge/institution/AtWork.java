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

    AtWork(StaffPosts posts) {
        this.posts = posts;
    }

    /** The institution she acts for; {@code wrong-kind-of-caller} if she does not work there any more. */
    @Transactional
    public Known of(StaffCaller staff) {
        return employment(staff).institution();
    }

    /** Like {@link #of(StaffCaller)}; {@code wrong-kind-of-caller} also if she works there as something else. */
    @Transactional
    public Known of(StaffCaller staff, StaffRole needed) {
        Employment now = employment(staff);
        if (now.role() != needed) {
            throw Problem.of(ProblemCode.WRONG_KIND_OF_CALLER);
        }
        return now.institution();
    }

    /** The institution she acts for, and as what; {@code wrong-kind-of-caller} if she does not work there any more. */
    @Transactional
    Employment employment(StaffCaller staff) {
        return posts.employment(staff.person(), staff.institution())
                .orElseThrow(() -> Problem.of(ProblemCode.WRONG_KIND_OF_CALLER));
    }

    /** Whether this person works for this institution. */
    @Transactional
    public boolean worksFor(PersonId person, InstitutionId institution) {
        return posts.of(person, institution).isPresent();
    }
}
