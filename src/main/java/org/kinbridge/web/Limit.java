package org.kinbridge.web;

import java.time.Duration;

/** What is limited; {@link Limits} knows how many of it there may be in which time. */
public enum Limit {
    /** Codes that are sent to one number. */
    CODES_TO_A_NUMBER(Duration.ofHours(1)),
    /** Codes that are asked for from one address. */
    CODES_FROM_AN_ADDRESS(Duration.ofHours(1)),
    /** Challenges for passkeys that are asked for from one address. */
    CHALLENGES_FROM_AN_ADDRESS(Duration.ofHours(1)),
    /** Codes by which one person could sign in on a device of her own, whoever makes them. */
    PAIRING_CODES_FOR_A_PERSON(Duration.ofHours(1)),
    /** Wrong codes for one number, whichever of the codes that were sent to it they are tried against. */
    WRONG_CODES_FOR_A_NUMBER(Duration.ofHours(1)),
    /** Codes, PINs and secrets that did not fit, from one address. */
    WRONG_SECRETS_FROM_AN_ADDRESS(Duration.ofMinutes(15)),
    /** Addresses of calendars that did not exist, from one address: a secret is too long to be guessed, and nobody may try. */
    CALENDARS_FROM_AN_ADDRESS(Duration.ofMinutes(15)),
    /** Codes of invitations, links and introductions that did not work, by one person or one institution. */
    WRONG_HAND_OVERS(Duration.ofMinutes(15));

    private final Duration window;

    Limit(Duration window) {
        this.window = window;
    }

    Duration window() {
        return window;
    }
}
