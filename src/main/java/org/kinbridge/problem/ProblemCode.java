package org.kinbridge.problem;

import java.util.Locale;

/**
 * The closed list of refusals. The name in lower case with hyphens is the end of the problem's {@code type} URI (RFC 9457)
 * and never changes its meaning.
 */
public enum ProblemCode {
    MALFORMED(
            400,
            "The request cannot be read",
            "Syntax, unknown field, wrong type, bad UTF-8, NUL or a lone surrogate."),
    UNAUTHENTICATED(401, "Sign in first", "No token, or one that is expired, forged or of another issuer."),
    SIGN_IN_REFUSED(
            401, "That did not work", "Number, name, code, PIN or secret do not fit together; one answer for all."),
    WRONG_KIND_OF_CALLER(
            403, "Not for this kind of caller", "Decided by the kind of caller or scope, never by the record."),
    SUBSCRIPTION_ENDED(
            403, "You may not know this any more", "The family has ended the grant on which you were told; forget it."),
    NOT_FOUND(404, "Nothing here for you", "It is not there, or it is not yours: nobody can tell which."),
    METHOD_NOT_ALLOWED(405, "Not in this way", "The address exists, the method does not; see Allow."),
    NOT_ACCEPTABLE(406, "Not in that format", "Answers are JSON only."),
    CONTACT_NOT_READY(409, "Contact is not open now", "The two may not be in contact now; the cause is never told."),
    STATE_CONFLICT(409, "Not in this state", "The record's state does not allow this step."),
    ALREADY_THERE(409, "Already there", "There is one already, and there can be only one."),
    CALL_OVERLAPS(409, "Not at that time", "One of the two is engaged then; nothing more is told of it."),
    DELEGATION_EXPIRED(
            409,
            "The delegation is over",
            "The last day of the care plan has gone by; make a new plan. Contact goes on."),
    IDEMPOTENCY_KEY_IN_USE(409, "Still running", "A request with the same Idempotency-Key is still being answered."),
    CHANGED_MEANWHILE(
            409, "Changed meanwhile", "Somebody changed the record at the same moment; read it and try again."),
    PRECONDITION_FAILED(
            412, "Changed since you read it", "If-Match names another version than the present one; read it again."),
    TOO_LARGE(413, "Too large", "The body is larger than this service reads."),
    UNSUPPORTED_MEDIA_TYPE(415, "Send JSON", "The body's media type is not application/json."),
    INVALID(422, "Read, and refused", "One or more fields cannot be accepted; violations[] says which."),
    IDEMPOTENCY_KEY_REUSED(422, "Key used before", "The Idempotency-Key came before with another request."),
    CODE_NOT_VALID(422, "That code does not work", "Wrong, used or expired: one answer for all."),
    ZONE_AMBIGUOUS(422, "Name a time zone, not an abbreviation", "CET or EST mean several things; send Europe/Rome."),
    LOCAL_TIME_DOES_NOT_EXIST(422, "Clocks skip that time", "On that day the clocks go forward over this wall time."),
    QUIET_HOURS(422, "Not at that hour", "A child sleeps or is at school then; no call is planned into it."),
    RANGE_TOO_LONG(422, "Ask for less", "The range is longer than two years."),
    PRECONDITION_REQUIRED(
            428, "Say which version you change", "An edit carries If-Match with the ETag of what was read."),
    TOO_MANY_ATTEMPTS(429, "Too many attempts", "Wait as long as Retry-After says."),
    INTERNAL(500, "Our fault", "Something broke on our side; nothing was half-written."),
    UNAVAILABLE(503, "Away for a moment", "The service cannot do this for a moment; try again after Retry-After.");

    /** What every problem's {@code type} begins with. */
    public static final String TYPE_BASE = "https://kinbridge.org/problems/";

    private final int status;
    private final String title;
    private final String meaning;

    ProblemCode(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /** The code as it stands at the end of the type URI. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of the problem document. */
    public String type() {
        return TYPE_BASE + code();
    }

    /** The HTTP status it comes with. */
    public int status() {
        return status;
    }

    /** The {@code title}: a short sentence, the same every time. */
    public String title() {
        return title;
    }

    /** What it means, for the page of codes. */
    public String meaning() {
        return meaning;
    }
}
