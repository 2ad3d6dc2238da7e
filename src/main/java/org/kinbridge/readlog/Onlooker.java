package org.kinbridge.readlog;

import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/**
 * Who looks for an institution: its software, or somebody at work there.
 *
 * @param staff null for software
 * @param stated what she says she reads for; null if what the record is kept for is all
 */
public record Onlooker(
        InstitutionId institution,
        @Nullable PersonId staff,
        @Nullable ReadingPurpose stated) {

    /** An institution's software: it reads for what the record is kept or was granted for. */
    public static Onlooker software(InstitutionId institution) {
        return new Onlooker(institution, null, null);
    }

    /**
     * Somebody at work, with what she states in {@link ReadingPurpose#HEADER}; 422 {@code invalid} for a purpose that is not
     * on the list. Whoever calls has asked that she still works there.
     */
    public static Onlooker staff(InstitutionId institution, PersonId staff, @Nullable String purpose) {
        return new Onlooker(institution, staff, ReadingPurpose.stated(purpose));
    }

    /** Like {@link #staff}, for what nobody reads without saying what for: 422 {@code invalid} also if she states nothing. */
    public static Onlooker stating(InstitutionId institution, PersonId staff, @Nullable String purpose) {
        return new Onlooker(institution, staff, ReadingPurpose.stated(purpose == null ? "" : purpose));
    }
}
