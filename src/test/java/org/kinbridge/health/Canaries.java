package org.kinbridge.health;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Words, numbers and codes that exist nowhere else, and what was answered where somebody was refused. */
public final class Canaries {

    private final List<String> words = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> digits = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /** A new word. */
    String word() {
        return secret("Quetzal" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36));
    }

    /** A new word as the name of a field: a pointer in a refusal says it back to whoever sent it, and to nobody else. */
    String field() {
        String field = "Kakapo" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        fields.add(field);
        return field;
    }

    /** A code or token that was handed out. */
    String secret(String code) {
        words.add(code);
        return code;
    }

    /** A phone number, with and without its country. */
    String number(String number) {
        digits.add(number.substring(1));
        digits.add(number.substring(3));
        return number;
    }

    /** A short code or PIN. */
    String pin(String pin) {
        digits.add(pin);
        return pin;
    }

    /** A refusal, whose body is kept. */
    void refused(Response answer, int status) {
        answer.then().statusCode(status);
        refusals.add(answer.asString());
    }

    /** How many there are. */
    public int count() {
        return words.size() + fields.size() + digits.size();
    }

    /** The refusals hold none of them. */
    public void refusalsHoldNone() {
        refusals.forEach(body -> holdsNone("a refusal", body, words));
    }

    /** A text holds none of them. */
    public void holdsNone(String where, String text) {
        holdsNone(where, text, words);
        holdsNone(where, text, fields);
    }

    /** Digits count where they stand alone: a measured value or an id may hold any six of them. */
    private void holdsNone(String where, String text, List<String> sought) {
        sought.forEach(word -> assertFalse(text.contains(word), () -> where + " holds " + word));
        digits.forEach(number -> assertFalse(
                Pattern.compile("(?<![0-9a-fA-F.])" + number + "(?![0-9a-fA-F.])")
                        .matcher(text)
                        .find(),
                () -> where + " holds " + number));
    }
}
