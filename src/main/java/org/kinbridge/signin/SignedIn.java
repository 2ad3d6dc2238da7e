package org.kinbridge.signin;

import java.time.Duration;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/**
 * A person in one of her sign-ins, with the token by which it goes on.
 *
 * @param refreshLifetime how long that token works if it is not used
 */
public record SignedIn(PersonId person, SessionId session, String refreshToken, Duration refreshLifetime) {}
