package org.kinbridge.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When one key has its turn; nothing of the key itself.
 *
 * @param signsFrom from when on it signs; it is published and believed since {@code madeAt}
 * @param believedUntil when it is forgotten; null while no other key is to follow it
 */
public record KeyTurn(
        String kid,
        Instant madeAt,
        Instant signsFrom,
        @Nullable Instant believedUntil) {}
