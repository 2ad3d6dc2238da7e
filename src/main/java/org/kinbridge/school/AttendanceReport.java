package org.kinbridge.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a school reports of one of its students. */
record AttendanceReport(
        String studentUniqueId,
        LocalDate eventDate,
        AttendanceCategory category,
        @Nullable String reason) {}
