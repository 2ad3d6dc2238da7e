package org.kinbridge.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Weekly;

/**
 * When a school's pupils are not to be called, on their own clocks.
 *
 * @param weekly the hours of class; on public holidays there are none; none at all while the school is closed
 * @param exams hours that hold on that one day instead of the weekly ones, holiday or not
 */
@Schema(name = "SchoolHours")
public record SchoolHours(
        @NotNull @Size(max = 50) List<@NotNull @Valid Weekly> weekly,
        @NotNull @Size(max = 200) List<@NotNull @Valid Dated> exams) {

    static final SchoolHours NONE_SAID = new SchoolHours(List.of(), List.of());
}
