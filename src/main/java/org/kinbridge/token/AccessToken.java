package org.kinbridge.token;

import java.time.Duration;

/** A bearer token and how long it works. */
public record AccessToken(String token, Duration lifetime) {}
