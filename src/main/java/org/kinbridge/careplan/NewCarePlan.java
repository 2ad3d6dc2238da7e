package org.kinbridge.careplan;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/**
 * A plan that is asked for. Days, and the first call, are on the child's clock.
 *
 * @param leavingParent whoever makes it, if nobody is named
 * @param from the first day of care
 * @param until the last one
 * @param rhythm they talk at least once in so many days, ISO 8601
 * @param callApproval whether calls of the child wait for the yes of somebody who consents for her; they do not unless said
 * @param childPage plain words for the child
 */
@Schema(name = "NewCarePlan")
record NewCarePlan(
        @NotNull FamilyId family,
        @NotNull PersonId child,
        @NotNull PersonId caregiver,
        @Nullable PersonId leavingParent,
        @NotNull LocalDate departureOn,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable @Size(max = 300) String legalReference,

        @NotBlank @Size(max = 20) @Schema(format = "duration", examples = "P3D")
        String rhythm,

        @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm")
        @Nullable
        @Schema(type = SchemaType.STRING, examples = "2026-12-01T18:30")
        LocalDateTime firstCallAt,

        @Nullable Boolean callApproval,

        @NotBlank @Size(max = 2000) String childPage) {

    Terms terms() {
        return new Terms(
                caregiver,
                departureOn,
                from,
                until,
                legalReference,
                RhythmDays.parse(rhythm),
                firstCallAt,
                Boolean.TRUE.equals(callApproval));
    }
}
