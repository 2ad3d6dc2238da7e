package org.kinbridge.caller;

/** The kinds of caller as they stand in a token's {@code groups}. */
public final class Role {

    /** A person. */
    public static final String PERSON = "person";

    /** A person at work for one institution. */
    public static final String STAFF = "staff";

    /** An institution's software. */
    public static final String CLIENT = "client";

    /** Whoever runs the installation. */
    public static final String OPERATOR = "operator";

    private Role() {}
}
