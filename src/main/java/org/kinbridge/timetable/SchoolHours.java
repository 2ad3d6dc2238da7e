package org.kinbridge.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.SchoolDay;
import org.kinbridge.availability.Weekly;

/**
 * When a school's pupils are not to be called, on their own clocks.
 *
 * @param weekly the hours of class, from 05:00 to 22:00 and at most ten hours a day; on public holidays there are none
 * @param exams hours that hold on that one day instead of the school's weekly ones, holiday or not; at most a year ahead
 */
@Schema(name = "SchoolHours")
public record SchoolHours(
        @NotNull @Size(max = 50) List<@NotNull @Valid Weekly> weekly,
        @NotNull @Size(max = 200) List<@NotNull @Valid Dated> exams) {

    static final SchoolHours NONE_SAID = new SchoolHours(List.of(), List.of());

    boolean saysAny() {
        return !weekly.isEmpty() || !exams.isEmpty();
    }

    /** What of it can be said anew on a day: no exams that are long past. */
    SchoolHours asOf(LocalDate today) {
        return new SchoolHours(
                weekly,
                exams.stream()
                        .filter(exam -> SchoolDay.isNear(exam.on(), today))
                        .toList());
    }
}
