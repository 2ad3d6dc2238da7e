package org.kinbridge.familynotice;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.kinbridge.careplan.CarePlanReading;
import org.kinbridge.careplan.KnownCarePlan;
import org.kinbridge.event.CarePlanEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.EventId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;
import org.kinbridge.notice.NoticeMaking;
import org.kinbridge.notice.ToPerson;
import org.kinbridge.notice.ToPerson.CarePlanTold.What;
import org.kinbridge.outbox.Outbox;

/** Of a care plan: the parent who leaves and the caregiver, as long as they decide in that family. */
@Singleton
class OfCarePlan {

    private final CarePlanReading plans;
    private final Kin kin;
    private final NoticeMaking notices;
    private final Outbox outbox;

    OfCarePlan(CarePlanReading plans, Kin kin, NoticeMaking notices, Outbox outbox) {
        this.plans = plans;
        this.kin = kin;
        this.notices = notices;
        this.outbox = outbox;
    }

    void tell(CarePlanEvent fact, EventId event) {
        switch (fact) {
            case CarePlanEvent.Made made -> tell(made.family(), made.carePlan(), What.MADE, event);
            case CarePlanEvent.Signed signed -> tell(signed.family(), signed.carePlan(), What.SIGNED, event);
            case CarePlanEvent.EndNeared neared -> tell(neared.family(), neared.carePlan(), What.END_NEARED, event);
            case CarePlanEvent.Expired expired -> tell(expired.family(), expired.carePlan(), What.EXPIRED, event);
            case CarePlanEvent.Ended ended -> tell(ended.family(), ended.carePlan(), What.ENDED, event);
            case CarePlanEvent.NoticeMade made -> {
                // It was told with this.
            }
        }
    }

    private void tell(FamilyId family, CarePlanId id, What what, EventId event) {
        plans.known(id)
                .ifPresent(plan -> Stream.of(plan.leavingParent(), plan.caregiver())
                        .filter(reader -> decides(reader, family))
                        .forEach(reader -> tell(reader, family, content(plan, what), event)));
    }

    private boolean decides(PersonId reader, FamilyId family) {
        return kin.rolesOf(reader).stream()
                .anyMatch(member ->
                        member.family().equals(family) && member.role().decides());
    }

    private static ToPerson content(KnownCarePlan plan, What what) {
        return new ToPerson.CarePlanTold(plan.id(), what, plan.child(), plan.caregiver(), plan.from(), plan.until());
    }

    private void tell(PersonId reader, FamilyId family, ToPerson content, EventId event) {
        NoticeId notice = notices.make(reader, event, content);
        outbox.append(new CarePlanEvent.NoticeMade(family, notice, reader));
    }
}
