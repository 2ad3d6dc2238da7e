package org.kinbridge.access;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is expected to be.
 *
 * @param code the problem's, where the status alone would leave it open
 */
record Expected(int status, @Nullable String code) {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** {@code 409}, or {@code 409:contact-not-ready}. */
    static Expected parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Expected(Integer.parseInt(text), null)
                : new Expected(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** Whether it is the record or its state that answers, and no refusal of the caller: then something may come of it. */
    boolean lets() {
        return status != UNAUTHENTICATED && status != FORBIDDEN && status != NOT_FOUND;
    }

    boolean isMetBy(Response answer) {
        return answer.statusCode() == status
                && (code == null || answer.path("type").toString().endsWith("/" + code));
    }

    @Override
    public String toString() {
        return code == null ? Integer.toString(status) : status + ":" + code;
    }
}
