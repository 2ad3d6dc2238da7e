package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;

/** Facts of care plans, and who was told of one. */
public sealed interface CarePlanEvent extends Event {

    /** Which family. */
    FamilyId family();

    @Override
    default Stream stream() {
        return Stream.of(family());
    }

    /** Somebody made a plan, which nobody has signed. */
    @JsonTypeName("care-plan.made")
    record Made(FamilyId family, CarePlanId carePlan) implements CarePlanEvent {}

    /** Both have signed it. */
    @JsonTypeName("care-plan.signed")
    record Signed(FamilyId family, CarePlanId carePlan) implements CarePlanEvent {}

    /** A signed plan comes to its last day before long. */
    @JsonTypeName("care-plan.end-neared")
    record EndNeared(FamilyId family, CarePlanId carePlan) implements CarePlanEvent {}

    /** The last day of a signed plan is over. */
    @JsonTypeName("care-plan.expired")
    record Expired(FamilyId family, CarePlanId carePlan) implements CarePlanEvent {}

    /** Somebody ended it before. */
    @JsonTypeName("care-plan.ended")
    record Ended(FamilyId family, CarePlanId carePlan) implements CarePlanEvent {}

    /** Somebody of the family was told of a plan. */
    @JsonTypeName("care-plan-notice.made")
    record NoticeMade(FamilyId family, NoticeId notice, PersonId reader) implements CarePlanEvent {}
}
