package org.kinbridge.institution;

/** What an institution's software may ask for. */
public enum Scope {
    /** Enrol children who were introduced. */
    ENROLMENTS_WRITE("enrolments:write"),
    /** Record attendance events. */
    ATTENDANCE_WRITE("attendance:write"),
    /** Register workers who introduced themselves. */
    REGISTRATIONS_WRITE("registrations:write"),
    /** Subscribe. */
    SUBSCRIPTIONS_WRITE("subscriptions:write"),
    /** Read the institution's notices. */
    NOTICES_READ("notices:read"),
    /** Propose agreements to other institutions, answer theirs, and read what crossed. */
    AGREEMENTS_WRITE("agreements:write"),
    /** Say who works for the institution. */
    STAFF_WRITE("staff:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it stands in a token. */
    public String text() {
        return text;
    }

    /** Whether an institution of this kind may have it. */
    public boolean isFor(InstitutionKind kind) {
        return switch (kind) {
            case OPERATOR -> false;
            case SCHOOL -> this != REGISTRATIONS_WRITE;
            case POST -> this != ENROLMENTS_WRITE && this != ATTENDANCE_WRITE;
        };
    }
}
