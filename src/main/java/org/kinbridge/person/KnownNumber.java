package org.kinbridge.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ContactPointId;

/**
 * A number of somebody's, for herself to see.
 *
 * @param verifiedAt when she last showed a code that was sent to it
 * @param current whether it signs her in
 */
public record KnownNumber(
        ContactPointId id, PhoneNumber number, @Nullable Instant verifiedAt, boolean current) {}
