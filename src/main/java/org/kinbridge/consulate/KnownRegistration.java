package org.kinbridge.consulate;

import java.time.Instant;
import org.kinbridge.id.RegistrationId;

/** A registration as the room that tells the post of it knows it. */
public record KnownRegistration(RegistrationId id, Instant registeredAt) {}
