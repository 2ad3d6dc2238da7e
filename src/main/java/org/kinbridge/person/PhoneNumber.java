package org.kinbridge.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;

/**
 * A phone number.
 *
 * @param value E.164, such as {@code +639171234567}
 */
public record PhoneNumber(String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "begins with no country code that exists, such as +63";
    private static final String TOO_SHORT = "too short for a number of that country";
    private static final String TOO_LONG = "too long for a number of that country";

    /** Reads a number written with its country code; 422 {@code invalid} at {@code pointer}, with why, if it is none. */
    public static PhoneNumber parse(String text, String pointer) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, null);
            mustBePossible(number, pointer);
            if (!NUMBERS.isValidNumber(number)) {
                throw Problem.invalid(pointer, "no number of the country its code names");
            }
            return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw Problem.invalid(pointer, why(e.getErrorType()));
        }
    }

    /** The country whose number it is, ISO 3166-1 alpha-2; null for one of no country, such as a satellite phone's. */
    public @Nullable String country() {
        try {
            String region = NUMBERS.getRegionCodeForNumber(NUMBERS.parse(value, null));
            return "001".equals(region) ? null : region;
        } catch (NumberParseException e) {
            throw new IllegalStateException("a number that was read before cannot be read", e);
        }
    }

    private static void mustBePossible(Phonenumber.PhoneNumber number, String pointer) {
        switch (NUMBERS.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE -> {}
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> throw Problem.invalid(pointer, TOO_SHORT);
            case TOO_LONG -> throw Problem.invalid(pointer, TOO_LONG);
            case INVALID_LENGTH -> throw Problem.invalid(pointer, "no number of that country has this many digits");
            case INVALID_COUNTRY_CODE -> throw Problem.invalid(pointer, NO_COUNTRY);
        }
    }

    private static String why(NumberParseException.ErrorType refusal) {
        return switch (refusal) {
            case INVALID_COUNTRY_CODE -> NO_COUNTRY;
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> TOO_SHORT;
            case TOO_LONG -> TOO_LONG;
            case NOT_A_NUMBER -> "a phone number with its country code, such as +63 917 123 4567";
        };
    }
}
