package org.kinbridge.careplan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;

/**
 * Other terms for a draft: a merge patch, in which what is left out stays as it is, and null takes away what a plan can do
 * without.
 */
// No record: there, what is left out could not be told from null.
@Schema(name = "CarePlanChange")
final class CarePlanChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable PersonId caregiver;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable LocalDate departureOn;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable LocalDate from;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable LocalDate until;

    @Size(max = 300)
    private @Nullable String legalReference;

    @JsonIgnore
    private boolean namesLegalReference;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = 20)
    @Schema(format = "duration", examples = "P3D")
    private @Nullable String rhythm;

    @Schema(type = SchemaType.STRING, examples = "2026-12-01T18:30")
    private @Nullable LocalDateTime firstCallAt;

    @JsonIgnore
    private boolean namesFirstCallAt;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Boolean callApproval;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = 2000)
    @Pattern(regexp = "(?s).*\\S.*")
    private @Nullable String childPage;

    CarePlanChange() {}

    @JsonProperty("legalReference")
    void name(@Nullable String reference) {
        legalReference = reference;
        namesLegalReference = true;
    }

    @JsonProperty("firstCallAt")
    @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm")
    void name(@Nullable LocalDateTime wall) {
        firstCallAt = wall;
        namesFirstCallAt = true;
    }

    /** These terms, with what is asked for in the place of what was. */
    Terms in(Terms was) {
        return new Terms(
                caregiver == null ? was.caregiver() : caregiver,
                departureOn == null ? was.departureOn() : departureOn,
                from == null ? was.fromDate() : from,
                until == null ? was.untilDate() : until,
                namesLegalReference ? legalReference : was.legalReference(),
                rhythm == null ? was.rhythmDays() : RhythmDays.parse(rhythm),
                namesFirstCallAt ? firstCallAt : was.firstCallAt(),
                callApproval == null ? was.callApproval() : callApproval);
    }

    /** This page, or the one that is asked for. */
    String in(String page) {
        return childPage == null ? page : childPage;
    }
}
