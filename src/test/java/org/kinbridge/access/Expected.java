package org.kinbridge.access;

import io.restassured.response.Response;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is expected to be.
 *
 * @param code the problem's, where the status alone would leave it open
 * @param list whether the records that the row asks for are in the answer
 */
record Expected(int status, @Nullable String code, Shown list) {

    /** What a list shows of them. */
    enum Shown {
        /** It does not matter. */
        ANYTHING,
        /** Each of them. */
        ALL,
        /** None of them. */
        NONE
    }

    private static final Pattern FORM = Pattern.compile("(?<status>\\d{3})(:(?<code>[a-z-]+))?(\\[(?<list>|all)])?");
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** {@code 409}, or {@code 409:contact-not-ready}, or {@code 200[]} or {@code 200[all]} for a list. */
    static Expected parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an answer: " + text);
        }
        String list = form.group("list");
        Shown shown = list == null ? Shown.ANYTHING : list.isEmpty() ? Shown.NONE : Shown.ALL;
        return new Expected(Integer.parseInt(Objects.requireNonNull(form.group("status"))), form.group("code"), shown);
    }

    /** Whether it is the record or its state that answers, and no refusal of the caller: then something may come of it. */
    boolean lets() {
        return status != UNAUTHENTICATED && status != FORBIDDEN && status != NOT_FOUND;
    }

    /** {@code records}: the ids of those that the row asks for. */
    boolean isMetBy(Response answer, Collection<String> records) {
        return answer.statusCode() == status
                && (code == null || answer.path("type").toString().endsWith("/" + code))
                && switch (list) {
                    case ANYTHING -> true;
                    case ALL -> records.stream().allMatch(answer.asString()::contains);
                    case NONE -> records.stream().noneMatch(answer.asString()::contains);
                };
    }

    @Override
    public String toString() {
        return status
                + (code == null ? "" : ":" + code)
                + switch (list) {
                    case ANYTHING -> "";
                    case ALL -> "[all]";
                    case NONE -> "[]";
                };
    }
}
