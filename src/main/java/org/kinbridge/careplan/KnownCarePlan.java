package org.kinbridge.careplan;

import java.time.LocalDate;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.PersonId;

/**
 * What other rooms know of a plan.
 *
 * @param from the first day of care, on the child's clock
 * @param until the last one
 */
public record KnownCarePlan(
        CarePlanId id, PersonId child, PersonId leavingParent, PersonId caregiver, LocalDate from, LocalDate until) {}
