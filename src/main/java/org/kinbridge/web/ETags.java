package org.kinbridge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Names the version of what somebody reads: a hash of the very bytes she gets, so two readers may have two. */
@Singleton
public class ETags {

    private static final int BYTES = 16;
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    private final ObjectMapper json;

    ETags(ObjectMapper json) {
        this.json = json;
    }

    /** The tag that GET gives with this view. */
    public String of(Object view) {
        return of(written(view));
    }

    /**
     * Lets an edit pass only if it is made to what is there now: 428 {@code precondition-required} without
     * {@code If-Match}, 412 {@code precondition-failed} with the tag of another version.
     *
     * @param currentView what GET would show the caller now
     */
    public void mustMatch(@Nullable String ifMatch, Object currentView) {
        if (ifMatch == null) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        String now = of(currentView);
        if (!isAny(ifMatch) && tags(ifMatch).noneMatch(tag -> tag.group(1) == null && now.equals(tag.group(2)))) {
            throw Problem.of(ProblemCode.PRECONDITION_FAILED);
        }
    }

    /** Whether a reader who sends this {@code If-None-Match} has this version already; a weak tag is as good here. */
    static boolean hasAlready(String ifNoneMatch, String now) {
        return isAny(ifNoneMatch) || tags(ifNoneMatch).anyMatch(tag -> now.equals(tag.group(2)));
    }

    private static boolean isAny(String header) {
        return header.strip().equals("*");
    }

    private static Stream<MatchResult> tags(String header) {
        return TAG.matcher(header).results();
    }

    /** The view as it goes over the wire. */
    byte[] written(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written", e);
        }
    }

    static String of(byte[] written) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
