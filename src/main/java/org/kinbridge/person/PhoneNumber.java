package org.kinbridge.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.kinbridge.problem.Problem;

/**
 * A phone number.
 *
 * @param value E.164, such as {@code +639171234567}
 */
public record PhoneNumber(String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Reads a number written with its country code; 422 {@code invalid} at {@code pointer} if it is none. */
    public static PhoneNumber parse(String text, String pointer) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, null);
            if (!NUMBERS.isValidNumber(number)) {
                throw Problem.invalid(pointer, "no number of the country its code names");
            }
            return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw Problem.invalid(pointer, "a phone number with its country code, such as +63 917 123 4567");
        }
    }
}
