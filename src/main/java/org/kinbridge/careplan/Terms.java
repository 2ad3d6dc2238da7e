package org.kinbridge.careplan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.policy.Policy;
import org.kinbridge.policy.Rule;
import org.kinbridge.problem.Problem;

/**
 * What a plan agrees on. Days are those of the child's clock.
 *
 * @param departureOn when the parent leaves
 * @param fromDate the first day of care
 * @param untilDate the last one
 * @param rhythmDays they talk at least once in so many days
 * @param firstCallAt on the child's clock
 * @param callApproval whether calls of the child wait for the yes of somebody who consents for her
 */
@Embeddable
record Terms(
        PersonId caregiver,
        LocalDate departureOn,
        LocalDate fromDate,
        LocalDate untilDate,
        @Nullable String legalReference,
        int rhythmDays,

        // Through java.sql.Timestamp it would be moved by the zone of the machine.
        @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME) @Nullable LocalDateTime firstCallAt,
        boolean callApproval) {

    private static final int YEARS_AROUND = 10;

    /**
     * 422 for days that make no plan, or that the child's country does not allow.
     *
     * @param today on the child's clock
     */
    void check(LocalDate today, LocalDate caregiverBorn, Policy policy) {
        near(departureOn, today, "/departureOn");
        near(fromDate, today, "/from");
        near(untilDate, today, "/until");
        if (firstCallAt != null) {
            near(firstCallAt.toLocalDate(), today, "/firstCallAt");
        }
        if (!untilDate.isAfter(fromDate)) {
            throw Problem.invalid("/until", "a day after from");
        }
        if (untilDate.isBefore(today)) {
            throw Problem.invalid("/until", "a day that is not over yet");
        }
        int months = policy.value(Rule.LONGEST_DELEGATION_MONTHS);
        // A term in months ends on the day of the same number.
        if (untilDate.isAfter(fromDate.plusMonths(months))) {
            throw Problem.invalid("/until", "at most " + months + " months after from, in the child's country");
        }
        int age = policy.value(Rule.MINIMUM_CAREGIVER_AGE);
        if (Policy.age(caregiverBorn, fromDate) < age) {
            throw Problem.invalid("/caregiver", "somebody of " + age + " years or more, in the child's country");
        }
    }

    /** Whether the parent leaves sooner than the authorities of the child's country want to know of it. */
    boolean isLateNotice(LocalDate today, Policy policy) {
        return ChronoUnit.DAYS.between(today, departureOn) < policy.value(Rule.NOTICE_DAYS);
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(untilDate);
    }

    boolean isOn(LocalDate today) {
        return !today.isBefore(fromDate) && !isOver(today);
    }

    boolean overlaps(Terms other) {
        return !fromDate.isAfter(other.untilDate) && !other.fromDate.isAfter(untilDate);
    }

    private static void near(LocalDate day, LocalDate today, String pointer) {
        if (day.isBefore(today.minusYears(YEARS_AROUND)) || day.isAfter(today.plusYears(YEARS_AROUND))) {
            throw Problem.invalid(pointer, "a day within ten years");
        }
    }
}
