package org.kinbridge.careplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.WallTime;

/**
 * A plan as its reader sees it. The child reads who cares for her, from when until when, and her page.
 *
 * @param from the first day of care, on the child's clock
 * @param until the last one
 * @param words the same for the child, in a sentence of her language
 * @param rhythm they talk at least once in so many days, ISO 8601
 * @param firstCallAt on the child's clock
 * @param callApproval whether calls of the child wait for the yes of somebody who consents for her
 * @param lateNotice the parent leaves sooner than the authorities of the child's country want to know of it
 * @param readByChildAt when the child said that she has seen her page
 * @param warnings what the plan was accepted with
 */
@Schema(name = "CarePlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CarePlanView(
        CarePlanId id,
        FamilyId family,
        PersonId child,
        PersonId caregiver,
        LocalDate from,
        LocalDate until,
        CarePlan.State state,
        String childPage,
        @Nullable Instant readByChildAt,
        @Nullable String words,
        @Nullable PersonId leavingParent,
        @Nullable LocalDate departureOn,
        @Nullable String legalReference,
        @Nullable @Schema(format = "duration") String rhythm,
        @Nullable WallTime firstCallAt,
        @Nullable Boolean callApproval,
        @Nullable Boolean lateNotice,
        @Nullable List<Signature> signatures,
        @Nullable PersonId madeBy,
        @Nullable Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable List<String> warnings) {

    private static final String LATE_NOTICE = "late-notice";

    /** Who has signed, and when. */
    @Schema(name = "CarePlanSignature")
    record Signature(PersonId by, Instant at) {}

    /** {@code words}: for the child. */
    static CarePlanView of(Seen seen, String words) {
        return seen.whole() ? whole(seen, null) : page(seen, words);
    }

    /** With what the plan is accepted with, where it was made or changed. */
    static CarePlanView accepted(Seen seen) {
        return whole(seen, seen.plan().lateNotice() ? List.of(LATE_NOTICE) : null);
    }

    private static CarePlanView page(Seen seen, String words) {
        CarePlan plan = seen.plan();
        Terms terms = plan.terms();
        return new CarePlanView(
                plan.id(),
                plan.family(),
                plan.child(),
                terms.caregiver(),
                terms.fromDate(),
                terms.untilDate(),
                seen.state(),
                seen.page(),
                plan.readByChildAt(),
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CarePlanView whole(Seen seen, @Nullable List<String> warnings) {
        CarePlan plan = seen.plan();
        Terms terms = plan.terms();
        return new CarePlanView(
                plan.id(),
                plan.family(),
                plan.child(),
                terms.caregiver(),
                terms.fromDate(),
                terms.untilDate(),
                seen.state(),
                seen.page(),
                plan.readByChildAt(),
                null,
                plan.leavingParent(),
                terms.departureOn(),
                terms.legalReference(),
                RhythmDays.text(terms.rhythmDays()),
                firstCall(terms.firstCallAt(), seen.child().zone()),
                terms.callApproval(),
                plan.lateNotice(),
                signatures(plan),
                plan.madeBy(),
                plan.madeAt(),
                plan.endedAt(),
                warnings);
    }

    private static List<Signature> signatures(CarePlan plan) {
        return Stream.of(plan.leavingParent(), plan.terms().caregiver())
                .flatMap(person -> {
                    Instant at = plan.signedAt(person);
                    return at == null ? Stream.empty() : Stream.of(new Signature(person, at));
                })
                .toList();
    }

    private static @Nullable WallTime firstCall(@Nullable LocalDateTime wall, ZoneId zone) {
        return wall == null ? null : WallTime.of(wall.atZone(zone).toInstant(), zone, zone);
    }
}
