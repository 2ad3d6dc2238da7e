package org.kinbridge.school;

import java.util.Arrays;
import org.kinbridge.problem.Problem;

/** Ed-Fi's attendance event categories, as far as schools here use them: a closed list. */
enum AttendanceCategory {
    IN_ATTENDANCE("In Attendance"),
    EXCUSED_ABSENCE("Excused Absence"),
    UNEXCUSED_ABSENCE("Unexcused Absence"),
    TARDY("Tardy"),
    EARLY_DEPARTURE("Early departure");

    private static final String NAMESPACE = "uri://ed-fi.org/AttendanceEventCategoryDescriptor#";

    private final String codeValue;

    AttendanceCategory(String codeValue) {
        this.codeValue = codeValue;
    }

    /** Reads a descriptor, or its code value alone; 422 {@code invalid} for anything else. */
    static AttendanceCategory parse(String text) {
        return Arrays.stream(values())
                .filter(category -> text.equals(category.codeValue) || text.equals(category.descriptor()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "/attendanceEventCategoryDescriptor",
                        "In Attendance, Excused Absence, Unexcused Absence, Tardy or Early departure"));
    }

    /** Ed-Fi's short form. */
    String codeValue() {
        return codeValue;
    }

    /** Ed-Fi's full form. */
    String descriptor() {
        return NAMESPACE + codeValue;
    }
}
